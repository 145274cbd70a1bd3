import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the classes of java.base to a jar: the shrinker has to know them, and reads jars but no runtime image. */
final class JavaBase {

    private JavaBase() {}

    /** The argument is the jar. */
    public static void main(String[] args) throws IOException {
        var jar = Path.of(args[0]);
        if (Files.exists(jar)) {
            return;
        }
        var root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        Files.createDirectories(jar.toAbsolutePath().getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(root)) {
            zip.setLevel(0);
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                var name = root.relativize(file).toString();
                if (!name.equals("module-info.class")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(Files.readAllBytes(file));
                    zip.closeEntry();
                }
            }
        }
    }
}
