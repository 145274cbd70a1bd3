package io.imagesteward.samples.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes for people: a hundred columns wide, and coloured only where a terminal shows colours. */
public final class Screen {

    static final int WIDTH = 100;

    private final PrintStream out;
    private final boolean coloured;

    Screen(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** The terminal if there is one; NO_COLOR is honoured. */
    public static Screen ofTerminal() {
        var terminal = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && System.getenv("NO_COLOR") == null;
        return new Screen(System.out, terminal);
    }

    public void title(String text) {
        out.println();
        out.println(paint(Colour.BOLD, text));
        out.println(paint(Colour.DIM, "─".repeat(WIDTH)));
    }

    public void line(String text) {
        out.println(text);
    }

    public void blank() {
        out.println();
    }

    /** Text that begins in a column and continues there on further lines. */
    void hanging(String lead, String text) {
        var indent = " ".repeat(visibleLength(lead));
        var first = true;
        for (var line : wrap(text, WIDTH - indent.length())) {
            out.println((first ? lead : indent) + line);
            first = false;
        }
    }

    String paint(Colour colour, String text) {
        return coloured ? colour.code + text + Colour.RESET : text;
    }

    static int visibleLength(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "").length();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - visibleLength(text)));
    }

    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.lines().toList()) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** What a colour means here. */
    enum Colour {
        BOLD("\u001b[1m"),
        DIM("\u001b[2m"),
        GOOD("\u001b[32m"),
        BAD("\u001b[31m"),
        CHANGED("\u001b[36m");

        private static final String RESET = "\u001b[0m";
        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
