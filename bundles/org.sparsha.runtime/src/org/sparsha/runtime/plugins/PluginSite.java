/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.sparsha.corpus.AtomicFiles;

/** Where plug-ins come from: the folder of an update site, a zip of one, or an address. */
final class PluginSite {

    private PluginSite() {
    }

    /** Whether it is on this machine's disks. */
    static boolean isLocal(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !lower.startsWith("http:") && !lower.startsWith("https:");
    }

    /** The path of what is on this machine's disks. */
    static Path path(String text) throws PluginException {
        try {
            return text.toLowerCase(Locale.ROOT).startsWith("file:") ? Path.of(new URI(text)) : Path.of(text);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new PluginException("'" + text + "' is no path and no address (" + e.getMessage() + ").", e);
        }
    }

    /** The address of an update site, as p2 takes it. */
    static URI address(String text) throws PluginException {
        try {
            if (!isLocal(text)) {
                return new URI(text);
            }
        } catch (URISyntaxException e) {
            throw new PluginException("'" + text + "' is no address (" + e.getMessage() + ").", e);
        }
        Path path = path(text).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return path.toUri();
        }
        if (Files.isRegularFile(path)) {
            if (!isArchive(path)) {
                throw new PluginException("'" + text + "' is no archive, so neither an update site nor a plug-in: name a folder, a zip, "
                        + "a plug-in's jar, or an address with https:.");
            }
            return URI.create("jar:" + path.toUri() + "!/");
        }
        throw new PluginException("There is no update site and no plug-in at '" + text + "': name a folder, a zip, a plug-in's jar, or an "
                + "address with https:.");
    }

    /** Whether a file begins as zips and jars do. */
    private static boolean isArchive(Path file) throws PluginException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            throw new PluginException(file + " cannot be read (" + AtomicFiles.reason(e) + "): name another one.", e);
        }
    }

    /** Whether a folder is an update site. */
    static boolean hasContent(Path folder) {
        return Stream.of("content.jar", "content.xml", "content.xml.xz", "compositeContent.jar", "compositeContent.xml")
                .anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
