package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code context} of a permission as the agent reads it (context_info.rb, range_info.rb). */
final class SelinuxContext {

    private static final Pattern RANGE = Pattern.compile(
            "s(\\d{1,5})(?:-s(\\d{1,5}))?(?::(c\\d{1,5}(?:\\.c\\d{1,5})?(?:,c\\d{1,5}(?:\\.c\\d{1,5})?)*))?");
    private static final Pattern CATEGORIES = Pattern.compile("c(\\d+)(?:\\.c(\\d+))?");
    private static final int MAX_CATEGORY = 1023;

    private final Problems problems;

    SelinuxContext(Problems problems) {
        this.problems = problems;
    }

    void check(Fields context) {
        context.warnOfOthersThan(List.of("name", "type", "range", "user", "role"));
        if (context.node("type").isEmpty()) {
            problems.error(
                    context.locationOf("type"),
                    context.path("type") + " is missing",
                    "name an SELinux type, as in 'type: httpd_sys_content_t'");
        }
        warnOf(context, "user", "the agent reads the user from the key 'name' and ignores this one");
        warnOf(context, "role", "the agent ignores it");
        context.text("range").ifPresent(range -> range(range, context.path("range")));
    }

    private void warnOf(Fields context, String key, String remedy) {
        if (context.node(key).isPresent()) {
            problems.warning(context.locationOf(key), "'" + context.path(key) + "' is given", remedy);
        }
    }

    private void range(YamlText written, String path) {
        Matcher range = RANGE.matcher(written.text());
        if (!range.matches() || isDescending(range.group(1), range.group(2)) || !areCategories(range.group(3))) {
            problems.error(
                    written.location(),
                    path + " is '" + written.text() + "'",
                    "write sLOW-sHIGH:cFIRST.cLAST,cOTHER with ascending numbers, categories once and up to "
                            + MAX_CATEGORY);
        }
    }

    private static boolean isDescending(String low, @Nullable String high) {
        return high != null && Integer.parseInt(low) > Integer.parseInt(high);
    }

    private static boolean areCategories(@Nullable String categories) {
        Set<Integer> seen = new HashSet<>();
        Matcher part = CATEGORIES.matcher(categories == null ? "" : categories);
        while (part.find()) {
            int low = Integer.parseInt(part.group(1));
            int high = part.group(2) == null ? low : Integer.parseInt(part.group(2));
            if (low > high || high > MAX_CATEGORY) {
                return false;
            }
            for (int category = low; category <= high; category++) {
                if (!seen.add(category)) {
                    return false;
                }
            }
        }
        return true;
    }
}
