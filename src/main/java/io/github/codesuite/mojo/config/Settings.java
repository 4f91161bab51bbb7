package io.github.codesuite.mojo.config;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides which value of a parameter counts: user property before POM configuration before the project's
 * properties before the default. Collects a problem for every value that is not allowed, and answers with the default
 * instead: what was read may be used only if there are no errors. Not thread-safe.
 */
public final class Settings {

    private record Found(String text, Location location, boolean inPom) {}

    private final Map<String, String> user;
    private final Map<String, String> project;
    private final Written written;
    private final Places places;
    private final Problems problems;
    private final Map<String, String> effective = new TreeMap<>();
    private final Map<String, Location> found = new TreeMap<>();

    /**
     * @param user the session's user properties
     * @param project the project's properties
     */
    public Settings(Map<String, String> user, Map<String, String> project, Places places, Problems problems) {
        this(user, project, Written.nothing(), places, problems);
    }

    /**
     * @param user the session's user properties
     * @param project the project's properties
     * @param written what the POM says where a bean says nothing
     */
    public Settings(
            Map<String, String> user, Map<String, String> project, Written written, Places places, Problems problems) {
        this.user = Map.copyOf(user);
        this.project = Map.copyOf(project);
        this.written = written;
        this.places = places;
        this.problems = problems;
    }

    /** Settings whose values were found before: what {@link #effective()} gave. */
    public static Settings of(Map<String, String> effective, Problems problems) {
        return new Settings(effective, Map.of(), Places.everywhere(Location.of("journal")), problems);
    }

    /** What is wrong with the values. */
    public Problems problems() {
        return problems;
    }

    /** The values that were asked for and are not the defaults, by property. */
    public Map<String, String> effective() {
        return Map.copyOf(effective);
    }

    /** Where a property's value was found; empty where it was not asked for, or is the default. */
    public Optional<Location> placeOf(String property) {
        return Optional.ofNullable(found.get(property));
    }

    /** The value; empty where none is set. */
    public <T> Optional<T> get(Parameter<T> parameter, @Nullable String pom) {
        return find(parameter, pom).flatMap(found -> parsed(parameter, found));
    }

    /** The value on the command line. */
    <T> Optional<T> user(Parameter<T> parameter) {
        return text(user.get(parameter.property())).flatMap(text -> {
            Found found = new Found(text, places.ofUserProperty(parameter.property()), false);
            return parsed(parameter, found);
        });
    }

    /** The value, or the default. */
    public <T> T get(Parameter<T> parameter, @Nullable String pom, T otherwise) {
        return get(parameter, pom).orElse(otherwise);
    }

    /**
     * The value, or the default of this cloud; a problem where there is neither.
     *
     * @param why what it is needed for, as the end of a sentence
     */
    public String required(Parameter<String> parameter, @Nullable String pom, Optional<String> otherwise, String why) {
        return get(parameter, pom).or(() -> otherwise).orElseGet(() -> {
            problems.error(
                    places.ofConfiguration(parameter),
                    "no " + parameter.name() + " is set; it is needed " + why,
                    "set " + parameter.xml() + " or -D" + parameter.property());
            return "";
        });
    }

    /** The items of a list; empty where none is set. */
    public List<String> list(Parameter<String> parameter, @Nullable List<@Nullable String> pom) {
        String property = parameter.property();
        Optional<List<String>> found = text(user.get(property))
                .map(CommaList::split)
                .or(() -> inPom(parameter, pom))
                .or(() -> text(project.get(property)).map(CommaList::split));
        found.ifPresent(items -> effective.put(property, CommaList.join(items)));
        return found.orElse(List.of());
    }

    /** Items that are elements may have commas in them. */
    private Optional<List<String>> inPom(Parameter<String> parameter, @Nullable List<@Nullable String> pom) {
        List<String> items = pom == null
                ? written.items(parameter)
                : pom.stream()
                        .flatMap(item -> Optional.ofNullable(item).stream())
                        .toList();
        return Optional.of(CommaList.cleaned(items)).filter(cleaned -> !cleaned.isEmpty());
    }

    /** Named texts: each user property beats the POM's text of the same name. */
    public Map<String, String> named(Parameter<String> parameter, @Nullable Map<String, @Nullable String> pom) {
        String prefix = parameter.property() + ".";
        Map<String, String> values = new LinkedHashMap<>(below(prefix, project));
        values.putAll(written.named(parameter));
        if (pom != null) {
            pom.forEach((name, value) -> values.put(name, Objects.requireNonNullElse(value, "")));
        }
        values.keySet().forEach(name -> found.put(prefix + name, places.ofConfiguration(parameter)));
        Map<String, String> onCommandLine = below(prefix, user);
        values.putAll(onCommandLine);
        onCommandLine.keySet().forEach(name -> found.put(prefix + name, places.ofUserProperty(prefix + name)));
        values.forEach((name, value) -> effective.put(prefix + name, value));
        return values;
    }

    /**
     * How many elements with leaves of their own there are. They stand in the POM; settings that were found before have them, too.
     *
     * @param pom what the bean has
     */
    int count(Parameter<String> parameter, @Nullable List<?> pom) {
        String prefix = parameter.property() + ".";
        int before = user.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).replaceFirst("\\..*", ""))
                .filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        text(project.get(parameter.property()))
                .ifPresent(text -> problems.error(
                        places.ofProjectProperty(parameter.property()),
                        parameter.property() + " is a property",
                        "write " + parameter.xml() + ", which takes elements, into the plugin's configuration"));
        return before > 0 ? before : pom == null ? written.count(parameter) : pom.size();
    }

    /** Lets a problem that a stage finds with a parameter be told with its place, also where the parameter is not set. */
    void locate(Parameter<?> parameter) {
        found.putIfAbsent(parameter.property(), places.ofConfiguration(parameter));
    }

    /** Reports that a value, although allowed by itself, cannot be used. */
    public void refuse(Parameter<?> parameter, @Nullable String pom, String found, String remedy) {
        Location location =
                find(parameter, pom).map(Found::location).orElseGet(() -> places.ofConfiguration(parameter));
        problems.error(location, found, remedy);
    }

    private Optional<Found> find(Parameter<?> parameter, @Nullable String pom) {
        String property = parameter.property();
        return text(user.get(property))
                .map(text -> new Found(text, places.ofUserProperty(property), false))
                .or(() -> text(pom)
                        .or(() -> written.text(parameter))
                        .map(text -> new Found(text, places.ofConfiguration(parameter), true)))
                .or(() -> text(project.get(property))
                        .map(text -> new Found(text, places.ofProjectProperty(property), false)));
    }

    private <T> Optional<T> parsed(Parameter<T> parameter, Found found) {
        Optional<Problem> complaint = parameter.complaint(found.text(), found.location(), found.inPom());
        complaint.ifPresent(problems::add);
        return parameter.grammar().parser().apply(noted(parameter, found).text());
    }

    private Found noted(Parameter<?> parameter, Found found) {
        effective.put(parameter.property(), found.text());
        this.found.put(parameter.property(), found.location());
        return found;
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::trim).filter(trimmed -> !trimmed.isEmpty());
    }

    private static Map<String, String> below(String prefix, Map<String, String> properties) {
        return properties.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (left, right) -> left,
                        TreeMap::new));
    }
}
