package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.spec.python.FileName;
import io.github.codesuite.spec.python.PythonVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a project's page of a public index (PEP 503). Files that are no wheels or source distributions of the project, and those
 * without a SHA-256 by which they could be checked, are left out.
 */
final class IndexPage {

    private static final String VALUE = "\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))";
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z-]++)(?:" + VALUE + ")?+");
    private static final Pattern ANCHOR =
            Pattern.compile("<a((?:\\s++[A-Za-z-]++(?:" + VALUE + ")?+)*+)\\s*+/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|(lt|gt|quot|apos|amp));");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "quot", "\"", "apos", "'", "amp", "&");
    private static final Pattern SHA256 = Pattern.compile("sha256=([0-9a-fA-F]{64})");

    private IndexPage() {}

    /** @param project its normalized name */
    static List<PublicFile> files(String html, String project) {
        return ANCHOR.matcher(html)
                .results()
                .map(anchor -> attributes(anchor.group(1)))
                .flatMap(attributes -> file(attributes, project).stream())
                .toList();
    }

    private static Optional<PublicFile> file(Map<String, String> attributes, String project) {
        String[] link = attributes.getOrDefault("href", "").split("#", 2);
        Matcher hash = SHA256.matcher(link.length < 2 ? "" : link[1]);
        Optional<String> name = name(link[0]);
        if (name.isEmpty() || !hash.matches()) {
            return Optional.empty();
        }
        String requiresPython = attributes.getOrDefault("data-requires-python", "");
        Optional<String> yanked = Optional.ofNullable(attributes.get("data-yanked"));
        return version(name.get(), project)
                .map(version -> new PublicFile(
                        name.get(),
                        version,
                        link[0],
                        hash.group(1).toLowerCase(Locale.ROOT),
                        requiresPython.trim(),
                        yanked));
    }

    private static Optional<String> version(String fileName, String project) {
        return FileName.of(fileName)
                .filter(found -> found.fits(project, found.version()))
                .flatMap(found -> PythonVersion.normalized(found.version()));
    }

    /** The last part of the link's path ("Specification"). */
    private static Optional<String> name(String link) {
        try {
            return Optional.ofNullable(new URI(link).getPath()).map(path -> path.substring(path.lastIndexOf('/') + 1));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        ATTRIBUTE
                .matcher(text)
                .results()
                .forEach(found -> attributes.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), plain(value(found))));
        return attributes;
    }

    private static String value(MatchResult attribute) {
        for (int group = 2; group <= attribute.groupCount(); group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }

    private static String plain(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), "");
        }
        boolean isDecimal = entity.group(1) != null;
        int point = isDecimal ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.toString(point);
    }
}
