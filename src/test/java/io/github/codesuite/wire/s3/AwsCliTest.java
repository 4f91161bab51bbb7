package io.github.codesuite.wire.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.wire.ServedCloud;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The {@code aws} CLI, where it is installed, with S3 on the wire; it knows the endpoint and the key, and nothing else. */
@Timeout(300)
class AwsCliTest {

    private static final int LARGE = 100 * 1024 * 1024;

    /** What a run of the CLI said and how it ended. */
    private record Run(int exit, String output) {}

    @TempDir
    Path folder;

    private ServedCloud cloud;

    @BeforeEach
    void serve() {
        assumeThat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "aws"))))
                .as("the aws CLI is not installed")
                .isTrue();
        cloud = ServedCloud.local(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        if (cloud != null) {
            cloud.close();
        }
    }

    @Test
    void copiesALargeFileBothWays() throws Exception {
        byte[] octets = new byte[LARGE];
        new Random(5).nextBytes(octets);
        Path file = Files.write(folder.resolve("large"), octets);

        succeed("s3", "mb", "s3://bucket");
        succeed("s3", "cp", "--no-progress", file.toString(), "s3://bucket/dir/large");
        succeed("s3", "cp", "--no-progress", "s3://bucket/dir/large", "s3://bucket/copy");
        succeed(
                "s3",
                "cp",
                "--no-progress",
                "s3://bucket/copy",
                folder.resolve("back").toString());

        assertThat(Checksums.of(folder.resolve("back")).sha256())
                .isEqualTo(Checksums.of(file).sha256());
        assertThat(succeed("s3", "ls", "s3://bucket/", "--recursive")).contains(LARGE + " copy", LARGE + " dir/large");
        assertThat(succeed("s3api", "head-object", "--bucket", "bucket", "--key", "copy", "--query", "ETag"))
                .contains("-13");
    }

    @Test
    void keepsAFolderInStep() throws Exception {
        Path tree = folder.resolve("tree");
        for (String name : List.of("a b/x+y (1)%.txt", "ä/z", "empty")) {
            Files.createDirectories(tree.resolve(name).getParent());
            Files.writeString(tree.resolve(name), name.equals("empty") ? "" : name);
        }
        succeed("s3", "mb", "s3://bucket");
        succeed("s3", "sync", "--no-progress", tree.toString(), "s3://bucket/tree/");
        assertThat(succeed("s3", "sync", "--no-progress", tree.toString(), "s3://bucket/tree/"))
                .isBlank();
        Files.delete(tree.resolve("empty"));
        assertThat(succeed("s3", "sync", "--no-progress", "--delete", tree.toString(), "s3://bucket/tree/"))
                .contains("delete: s3://bucket/tree/empty");
        succeed(
                "s3",
                "sync",
                "--no-progress",
                "s3://bucket/tree/",
                folder.resolve("back").toString());

        assertThat(folder.resolve("back/a b/x+y (1)%.txt")).hasContent("a b/x+y (1)%.txt");
        assertThat(folder.resolve("back/ä/z")).hasContent("ä/z");
        succeed("s3", "rb", "--force", "s3://bucket");
    }

    @Test
    void signsAUrlForOthers() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "for others");
        succeed("s3", "mb", "s3://bucket");
        succeed("s3", "mv", "--no-progress", file.toString(), "s3://bucket/a b+ä");

        String url = succeed("s3", "presign", "s3://bucket/a b+ä", "--expires-in", "604800")
                .strip();

        try (InputStream content = URI.create(url).toURL().openStream()) {
            assertThat(content.readAllBytes()).asString().isEqualTo("for others");
        }
    }

    @Test
    void isRefusedWithAnotherKey() throws Exception {
        assertThat(run(Map.of("AWS_SECRET_ACCESS_KEY", "guess"), "s3", "ls"))
                .satisfies(run -> assertThat(run.output()).contains("SignatureDoesNotMatch"))
                .satisfies(run -> assertThat(run.exit()).isNotZero());
        assertThat(run(Map.of("AWS_ACCESS_KEY_ID", "AKIDOTHER"), "s3", "ls").output())
                .contains("InvalidAccessKeyId");
        assertThat(run(Map.of(), "s3api", "head-object", "--bucket", "none", "--key", "k")
                        .output())
                .contains("404");
    }

    private String succeed(String... arguments) throws IOException, InterruptedException {
        Run run = run(Map.of(), arguments);
        assertThat(run.exit()).as(run.output()).isZero();
        return run.output();
    }

    private Run run(Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("aws", "--endpoint-url", cloud.endpoint().toString()));
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.putAll(Map.of(
                "AWS_ACCESS_KEY_ID", ServedCloud.KEY.id(),
                "AWS_SECRET_ACCESS_KEY", ServedCloud.KEY.secret().reveal(),
                "AWS_DEFAULT_REGION", "local-1",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", folder.resolve("none").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString(),
                "AWS_PAGER", "",
                "LC_ALL", "C.UTF-8",
                "HOME", folder.toString()));
        environment.putAll(more);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
