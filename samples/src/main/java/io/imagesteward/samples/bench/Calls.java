package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.CallTable;
import io.imagesteward.samples.demo.Demo;
import io.imagesteward.samples.demo.Screen;
import java.util.Map;

/** The AWS calls of a distribution and of its repetition, beside the floor that the demo shows too. */
final class Calls {

    private final Screen screen;
    private final ObjectNode json;

    Calls(Screen screen, ObjectNode json) {
        this.screen = screen;
        this.json = json;
    }

    void measure(Company company) {
        company.sampleImage("golden-linux-2026.01");
        company.sandbox().calls().clear();
        company.sandbox().send(company.sampleEvent());
        show("AWS calls of one distribution", "first", company, Demo.FLOOR.ofFirstRun());
        company.sandbox().calls().clear();
        var image = company.sampleEvent().at("/detail/ImageId").asText();
        company.sandbox().send(company.request(image, "look once more"));
        show("AWS calls of the same again: reads", "second", company, Demo.FLOOR.ofSecondRun());
    }

    private void show(String title, String name, Company company, Map<String, Integer> floor) {
        company.sandbox().settle();
        var calls = company.sandbox().calls().entries();
        var made = CallTable.made(calls);
        screen.title(title);
        new CallTable(screen).print(calls, floor);
        json.putObject(name).put("made", sum(made)).put("fewest", sum(floor)).putPOJO("byOperation", made);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
