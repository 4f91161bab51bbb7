package io.github.codesuite.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void reportsAllErrorsNumberedWithTheirPlaces() {
        Problems problems = new Problems();
        problems.error(Location.of("pom.xml", 12, 5), "unknown element 'domian'", "use domain");
        problems.warning(Location.of("buildspec.yml", 2, 1), "unknown phase", "AWS ignores it");
        problems.error(Location.of("command line"), "target is 'lcoal'", "use local or aws");

        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(ProblemsException.class)
                .hasMessage("2 problems, nothing was started:\n"
                        + "  1. pom.xml:12:5: unknown element 'domian'; use domain\n"
                        + "  2. command line: target is 'lcoal'; use local or aws");
    }

    @Test
    void findsTheNearestName() {
        assertThat(NearestMatch.of("domian", List.of("domain", "repository"))).contains("domain");
        assertThat(NearestMatch.of("zzzzzz", List.of("domain", "repository"))).isEmpty();
    }
}
