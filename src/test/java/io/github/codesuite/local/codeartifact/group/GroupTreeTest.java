package io.github.codesuite.local.codeartifact.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** User guide, "Package group hierarchy and pattern specificity", "Strong and weak match", "Package group origin controls". */
class GroupTreeTest {

    private static final Instant THEN = Instant.EPOCH;

    @Test
    void aPackageIsInItsMostSpecificGroup() {
        GroupTree tree = tree("/npm/*", "/npm/space/*");

        assertThat(tree.association("npm", "", "react").group().pattern()).isEqualTo("/npm/*");
        assertThat(tree.association("npm", "space", "aui.components").group().pattern())
                .isEqualTo("/npm/space/*");
        assertThat(tree.association("maven", "com.acme", "app").group().pattern())
                .isEqualTo("/*");
    }

    @Test
    void aVariationDoesNotRollUpToAMoreGeneralGroup() {
        GroupTree tree = tree("/npm/*", "/npm//anycompany-spicy-client$");

        Association variation = tree.association("npm", "", "AnyCompany-spicy-client");
        assertThat(variation.group().pattern()).isEqualTo("/npm//anycompany-spicy-client$");
        assertThat(variation.match()).isEqualTo(Match.WEAK);
        assertThat(tree.association("npm", "", "anycompany-spicy-client").match())
                .isEqualTo(Match.STRONG);
    }

    @Test
    void aVariationMayHaveAGroupOfItsOwn() {
        GroupTree tree = tree("/npm//AsyncStorage$", "/npm//asyncstorage$");

        for (String name : List.of("AsyncStorage", "asyncstorage")) {
            Association association = tree.association("npm", "", name);
            assertThat(association.group().pattern()).isEqualTo("/npm//" + name + "$");
            assertThat(association.match()).isEqualTo(Match.STRONG);
        }
    }

    @Test
    void theParentIsTheMostSpecificGroupAround() {
        GroupTree tree = tree("/maven/*", "/maven/com.acme~", "/maven/com.acme.tools/*", "/maven/com.acme.tools/app$");

        assertThat(parents(tree))
                .containsExactly(
                        "/maven/* < /*",
                        "/maven/com.acme~ < /maven/*",
                        "/maven/com.acme.tools/* < /maven/com.acme~",
                        "/maven/com.acme.tools/app$ < /maven/com.acme.tools/*");
        assertThat(tree.children(group(tree, "/maven/*")))
                .extracting(GroupRecord::pattern)
                .containsExactly("/maven/com.acme~");
        assertThat(tree.parent(group(tree, "/*"))).isEmpty();
    }

    @Test
    void whatIsInheritedComesFromTheFirstParentThatSaysSomething() {
        GroupRecord blocking = GroupRecord.of("/npm/*", "", "", THEN)
                .with(
                        Map.of(
                                Restriction.PUBLISH, Mode.ALLOW_SPECIFIC_REPOSITORIES,
                                Restriction.EXTERNAL_UPSTREAM, Mode.BLOCK,
                                Restriction.INTERNAL_UPSTREAM, Mode.INHERIT),
                        Map.of(Restriction.PUBLISH, List.of("releases")));
        GroupRecord leaf = GroupRecord.of("/npm//app$", "", "", THEN);
        GroupTree tree = new GroupTree(List.of(GroupRecord.root(THEN), blocking, leaf));

        Setting publish = tree.setting(leaf, Restriction.PUBLISH);
        assertThat(publish.from()).isEqualTo(blocking);
        assertThat(publish.permits(Restriction.PUBLISH, "releases")).isTrue();
        assertThat(publish.permits(Restriction.PUBLISH, "others")).isFalse();
        assertThat(tree.setting(leaf, Restriction.EXTERNAL_UPSTREAM).mode()).isEqualTo(Mode.BLOCK);
        assertThat(tree.setting(leaf, Restriction.INTERNAL_UPSTREAM).from().pattern())
                .isEqualTo("/*");
    }

    private static GroupTree tree(String... patterns) {
        return new GroupTree(Stream.concat(
                        Stream.of(GroupRecord.root(THEN)),
                        Stream.of(patterns).map(pattern -> GroupRecord.of(pattern, "", "", THEN)))
                .toList());
    }

    private static GroupRecord group(GroupTree tree, String pattern) {
        return tree.groups().stream()
                .filter(group -> group.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parents(GroupTree tree) {
        return tree.groups().stream()
                .flatMap(group -> tree.parent(group).stream().map(parent -> group.pattern() + " < " + parent.pattern()))
                .toList();
    }
}
