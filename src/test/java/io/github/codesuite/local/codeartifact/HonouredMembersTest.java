package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.guard.Honoured;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;

class HonouredMembersTest {

    @Test
    void namesOnlyMembersThatTheModelHas() throws Exception {
        Honoured honoured = LocalCodeArtifact.honoured();
        for (String operation : honoured.operations()) {
            Class<?> type =
                    Class.forName("software.amazon.awssdk.services.codeartifact.model." + operation + "Request");
            Object builder = type.getMethod("builder").invoke(null);
            List<String> members = ((SdkPojo) builder)
                    .sdkFields().stream().map(SdkField::memberName).toList();
            assertThat(members)
                    .as(operation)
                    .containsAll(honoured.members(operation).stream()
                            .map(member -> member.split("\\.", 2)[0])
                            .toList());
        }
    }

    @Test
    void honoursAllOperationsOfTheApi() {
        Set<String> api = Stream.of(CodeartifactClient.class.getMethods())
                .flatMap(method -> Stream.of(method.getParameterTypes()))
                .map(Class::getSimpleName)
                .filter(name -> name.endsWith("Request"))
                .map(name -> name.substring(0, name.length() - "Request".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(LocalCodeArtifact.honoured().operations()).isEqualTo(api).hasSize(48);
    }

    @Test
    void namesEveryOperationThatIsThere() {
        Set<String> there = new TreeSet<>(Stream.of(CodeArtifactService.class.getDeclaredMethods())
                .filter(method -> Stream.of(CodeartifactClient.class.getMethods())
                        .anyMatch(declared -> declared.getName().equals(method.getName())))
                .map(method -> method.getName().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + method.getName().substring(1))
                .toList());
        there.removeAll(Set.of("Close", "ServiceName"));
        assertThat(LocalCodeArtifact.honoured().operations()).isEqualTo(there);
    }
}
