package io.github.codesuite.local.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTableTest {

    private static final Path README = Path.of("README.md");

    @TempDir
    Path folder;

    /** {@code -Dgolden.update} rewrites the table. */
    @Test
    void theReadmeSaysWhatTheGuardsLetThrough() throws IOException {
        String readme = Files.readString(README);
        try (LocalServices services = new LocalServices(folder)) {
            String table = LocalSupport.table(services.all());
            if (System.getProperty("golden.update") != null) {
                Files.writeString(README, LocalSupport.withTable(readme, table));
            }
            assertThat(LocalSupport.tableIn(Files.readString(README))).isEqualTo(table);
        }
    }
}
