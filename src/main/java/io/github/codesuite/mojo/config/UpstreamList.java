package io.github.codesuite.mojo.config;

import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.value.PlainHttp;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public repositories that the local cloud may fetch from, as {@code maven-central, npmjs=https://mirror.example/npm}. */
final class UpstreamList {

    private static final List<String> WORDS =
            Arrays.stream(PublicRepository.values()).map(PublicRepository::word).toList();

    private static final String ALLOWED = "names between commas, each with the URL of a mirror if you have one, such as"
            + " maven-central=https://mirror.example/maven2 (https, or http on this machine); the names are "
            + String.join(", ", WORDS);

    private UpstreamList() {}

    static Grammar<Map<PublicRepository, URI>> grammar() {
        return new Grammar<>(UpstreamList::parse, ALLOWED, WORDS);
    }

    private static Optional<Map<PublicRepository, URI>> parse(String text) {
        Map<PublicRepository, URI> upstreams = new EnumMap<>(PublicRepository.class);
        for (String item : CommaList.split(text)) {
            String[] parts = item.split("=", 2);
            Optional<PublicRepository> repository = PublicRepository.of(parts[0].trim());
            Optional<URI> url = parts.length == 1 ? repository.map(PublicRepository::url) : url(parts[1].trim());
            if (repository.isEmpty() || url.isEmpty() || upstreams.containsKey(repository.get())) {
                return Optional.empty();
            }
            upstreams.put(repository.get(), url.get());
        }
        return Optional.of(upstreams);
    }

    /** With a slash at the end, so that paths can be put behind it. */
    private static Optional<URI> url(String text) {
        try {
            URI url = new URI(text.endsWith("/") ? text : text + "/");
            return Optional.of(url)
                    .filter(PlainHttp::isAllowed)
                    .filter(plain -> plain.getQuery() == null && plain.getFragment() == null);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
