package io.github.codesuite.local.codeartifact.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.codeartifact.store.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules and the examples of the user guide's <a
 * href="https://docs.aws.amazon.com/codeartifact/latest/ug/package-group-definition-syntax-matching-behavior.html">Package group
 * definition syntax and matching behavior</a>.
 */
class GroupPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*",
                "/npm/*",
                "/maven/com.anycompany~",
                "/npm/space/*",
                "/npm//*",
                "/npm/space/anycompany-ui~",
                "/maven/org.apache.logging.log4j/log4j-core$",
                "/pypi//requests$",
                "/npm//AsyncStorage$"
            })
    void readsEachForm(String pattern) {
        assertThat(GroupPattern.parse(pattern).text()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "/",
                "/npm",
                "/npm/",
                "/npm~",
                "/rust/*",
                "/npm/space/foo",
                "/npm/space/foo-~",
                "/npm/space/~",
                "/npm/~",
                "/npm/space/$",
                "/npm/space/*/x",
                "/npm/sp ace/*",
                "/npm/sp#ace/*",
                "/npm/space$",
                "/pypi/space/*",
                "/nuget/space~",
                "/maven//app$",
                "/generic//tool~",
                "/pypi//Requests$",
                "/pypi//a_b$",
                "/nuget//Newtonsoft.Json$",
                "/swift/Scope/*",
                "/npm/a\u0000/*"
            })
    void refusesWhatIsNone(String pattern) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> GroupPattern.parse(pattern))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    @ParameterizedTest
    @CsvSource({
        "/*, npm, space, foo, STRONG",
        "/npm/*, npm, '', react, STRONG",
        "/npm/*, pypi, '', react, NONE",
        "/npm/space/*, npm, space, aui.components, STRONG",
        "/npm/space/*, npm, '', aui.components, NONE",
        "/npm/space/*, npm, SPACE, aui.components, WEAK",
        "/npm/space/foo~, npm, space, foo, STRONG",
        "/npm/space/foo~, npm, space, foo-bar, STRONG",
        "/npm/space/foo~, npm, space, food, NONE",
        "/npm/space/foo~, npm, space, foot, NONE",
        "/npm/space/foo~, npm, space, Foo-bar, WEAK",
        "/maven/com.anycompany~, maven, com.anycompany, app, STRONG",
        "/maven/com.anycompany~, maven, com.anycompany.tools, app, STRONG",
        "/maven/com.anycompany~, maven, com.anycompanytools, app, NONE",
        "/maven/com.act-on~, maven, com.act.on, app, WEAK",
        "/npm//AsyncStorage$, npm, '', AsyncStorage, STRONG",
        "/npm//AsyncStorage$, npm, '', asyncstorage, WEAK",
        "/npm//AsyncStorage$, npm, '', AsyncStorages, NONE",
        "/npm//foo-bar$, npm, '', foo.bar, WEAK",
        "/npm//foo-bar$, npm, '', foo..bar, WEAK",
        "/npm//foo-bar$, npm, '', foo_bar, WEAK",
        "/npm//foo-bar$, npm, '', foobar, NONE",
        "/npm//core$, npm, '', \u0441\u043ere, WEAK",
        "/npm//core$, npm, '', \uff43ore, WEAK",
        "/npm//\u00e9t\u00e9~, npm, '', \u00e9t\u00e9-x, STRONG"
    })
    void matchesAsTheUserGuideSays(String pattern, String format, String namespace, String name, Match expected) {
        assertThat(GroupPattern.parse(pattern).match(format, namespace, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/*, /npm/*, true",
        "/npm/*, /*, false",
        "/npm/*, /pypi/*, false",
        "/npm/*, /npm//react$, true",
        "/maven/com.acme~, /maven/com.acme.tools~, true",
        "/maven/com.acme~, /maven/com.acme/*, true",
        "/maven/com.acme.tools~, /maven/com.acme~, false",
        "/maven/com.acme/*, /maven/com.acme/app$, true",
        "/maven/com.acme/*, /maven/com.acme.tools/app$, false",
        "/npm//foo~, /npm//foo-bar~, true",
        "/npm//foo~, /npm//food$, false",
        "/npm//foo-bar~, /npm//foo-bar$, true",
        "/npm//A$, /npm//a$, false",
        "/npm//foo--bar~, /npm//foo-bar~, false"
    })
    void containsTheMoreSpecific(String wide, String narrow, boolean expected) {
        assertThat(GroupPattern.parse(wide).contains(GroupPattern.parse(narrow)))
                .isEqualTo(expected);
    }
}
