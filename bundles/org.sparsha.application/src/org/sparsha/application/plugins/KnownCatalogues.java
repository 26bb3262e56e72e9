/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.CacheFolder;
import org.sparsha.core.FileReplacement;
import org.sparsha.core.Sha256;
import org.sparsha.model.json.JsonFormatException;

/**
 * Catalogues of sites that were looked at, kept in the cache so that a contribution that isn't here can be found without asking any
 * network. The first line of each is the address of its
 * site. Any thread.
 */
public final class KnownCatalogues {

    private static final System.Logger LOG = System.getLogger(KnownCatalogues.class.getName());
    private static final int MOST = 100;

    private final Path folder;

    /** @param folder where they are kept; need not be there yet */
    public KnownCatalogues(Path folder) {
        this.folder = folder;
    }

    /** @return those in the cache of this user */
    public static KnownCatalogues find() {
        return new KnownCatalogues(CacheFolder.find().resolve("catalogues"));
    }

    /**
     * Where a contribution can be had.
     *
     * @param entry the plug-in
     * @param site where it was offered
     */
    public record Found(CatalogueEntry entry, String site) {

        /** @return what it is and how it is installed */
        public String sentence() {
            return "The plug-in " + entry.name() + " " + entry.version() + " has it: 'sparsha plugin install " + entry.id() + " --from "
                    + (site.indexOf(' ') < 0 ? site : "\"" + site + "\"") + "'";
        }
    }

    /**
     * Keeps the catalogue of a site that was looked at; where that fails, it isn't known later, and that is all.
     *
     * @param site the site as a person names it
     * @param catalogue what it offers
     */
    public void keep(String site, Catalogue catalogue) {
        try {
            Files.createDirectories(folder);
            if (kept().size() >= MOST && !Files.exists(file(site))) {
                return;
            }
            try (FileReplacement file = FileReplacement.of(file(site))) {
                Files.writeString(file.path(), site.replaceAll("\\R", " ") + "\n" + catalogue.text());
                file.commit();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The catalogue of " + site + " isn't kept", e);
        }
    }

    /**
     * @param kinds plural of a kind, such as {@code explainers}
     * @param id id of a contribution
     * @return the plug-in that has it, of the first site that offers one; empty where none is known
     */
    public Optional<Found> with(String kinds, String id) {
        for (Path file : kept()) {
            try {
                String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n", 2);
                Optional<CatalogueEntry> entry = Catalogue.parse(parts.length < 2 ? "" : parts[1], file.toString()).with(kinds, id);
                if (entry.isPresent()) {
                    return Optional.of(new Found(entry.get(), parts[0]));
                }
            } catch (IOException | JsonFormatException e) {
                LOG.log(System.Logger.Level.DEBUG, "A catalogue that was kept can't be read: " + file, e);
            }
        }
        return Optional.empty();
    }

    private Path file(String site) {
        return folder.resolve(Sha256.of(site.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".txt");
    }

    private List<Path> kept() {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".txt")).sorted().toList());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "No catalogues can be read in " + folder, e);
            return List.of();
        }
    }
}
