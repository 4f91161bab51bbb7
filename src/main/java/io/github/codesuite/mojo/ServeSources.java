package io.github.codesuite.mojo;

import io.github.codesuite.aws.HttpDownload;
import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.aws.ProxySettings;
import io.github.codesuite.cloud.Download;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.cloud.PublicSources;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** From where the local cloud may fetch packages: through the proxy of settings.xml, and not at all while Maven is offline. */
final class ServeSources {

    private ServeSources() {}

    static PublicSources of(Map<PublicRepository, URI> upstreams, SettingsXml settingsXml, boolean isOffline) {
        return new PublicSources(
                upstreams, isOffline || upstreams.isEmpty() ? Optional.empty() : download(settingsXml));
    }

    private static Optional<Download> download(SettingsXml settingsXml) {
        return Optional.of(new HttpDownload(proxy(settingsXml), HttpTransfer.CONNECT_LIMIT, HttpTransfer.STALL_LIMIT));
    }

    /** The proxy of settings.xml. */
    static Optional<ProxySettings> proxy(SettingsXml settingsXml) {
        return settingsXml
                .proxy()
                .map(found -> new ProxySettings(
                        found.id(), found.host(), found.port(), found.user(), found.password(), found.nonProxyHosts()));
    }
}
