package io.github.codesuite.local.codeartifact;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Publishes a package of 48 MB of zeros to a home, by npm's or by PyPI's way, and says what came of it and its size. */
final class BigPackage {

    private static final int SIZE = 48 * 1024 * 1024;
    private static final String FILE = "app-1.0.0.tar.gz";

    private BigPackage() {}

    public static void main(String[] arguments) throws Exception {
        PackageFormat format = PackageFormat.fromValue(arguments[1]);
        boolean isNpm = format == PackageFormat.NPM;
        Transfer transfer = new HttpTransfer(Duration.ofSeconds(10), Duration.ofSeconds(60));
        try (CodeartifactClient client = LocalCodeArtifact.open(Path.of(arguments[0]), Ticker.system())) {
            client.createDomain(create -> create.domain("acme"));
            client.createRepository(create -> create.domain("acme").repository("releases"));
            URI endpoint = URI.create(client.getRepositoryEndpoint(
                            get -> get.domain("acme").repository("releases").format(format))
                    .repositoryEndpoint());
            Secret token = Secret.of(
                    client.getAuthorizationToken(get -> get.domain("acme")).authorizationToken());
            Transfer.Answer answer = isNpm
                    ? transfer.putAsBearer(endpoint.resolve("app"), publication(), token)
                    : transfer.post(endpoint, form(), token);
            System.out.println(answer.status() + " " + size(client, format));
        }
    }

    private static long size(CodeartifactClient client, PackageFormat format) {
        return client.listPackageVersionAssets(list -> list.domain("acme")
                        .repository("releases")
                        .format(format)
                        .packageValue("app")
                        .packageVersion("1.0.0"))
                .assets()
                .get(0)
                .size();
    }

    private static Transfer.Content publication() {
        String head =
                "{\"name\":\"app\",\"dist-tags\":{\"latest\":\"1.0.0\"},\"versions\":{\"1.0.0\":{\"name\":\"app\","
                        + "\"version\":\"1.0.0\"}},\"_attachments\":{\"app-1.0.0.tgz\":{\"data\":\"";
        return content("application/json", head, SIZE / 3 * 4, 'A', "\"}}}");
    }

    private static Transfer.Content form() {
        StringBuilder head = new StringBuilder();
        for (String field : List.of(":action=file_upload", "name=app", "version=1.0.0", "filetype=sdist")) {
            String[] pair = field.split("=", 2);
            head.append("--b\r\nContent-Disposition: form-data; name=\"" + pair[0] + "\"\r\n\r\n" + pair[1] + "\r\n");
        }
        head.append("--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"" + FILE + "\"\r\n\r\n");
        return content("multipart/form-data; boundary=b", head.toString(), SIZE, '\0', "\r\n--b--\r\n");
    }

    private static Transfer.Content content(String type, String head, int length, char middle, String tail) {
        return new Transfer.Content(
                type,
                (long) head.length() + length + tail.length(),
                () -> new SequenceInputStream(
                        Collections.enumeration(List.of(stream(head), new Repeated(middle, length), stream(tail)))));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Repeated extends InputStream {

        private final int octet;
        private int left;

        Repeated(char octet, int length) {
            this.octet = octet;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? octet : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = Math.min(left, length);
            java.util.Arrays.fill(buffer, offset, offset + count, (byte) octet);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
