/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.table.TableFiles;

/** A folder with one or more manifests in it. */
final class ManifestScheme implements LabelScheme {

    private static final int MOST_TABLES = 200;

    @Override
    public String id() {
        return Manifests.SCHEME;
    }

    @Override
    public String title() {
        return "Manifest";
    }

    @Override
    public String description() {
        return "A CSV, TSV or audformat table with at least the columns file and label (or emotion); also start, end, speaker, split.";
    }

    @Override
    public SchemeGuess guess(AudioListing listing) {
        List<String> manifests = manifests(listing);
        if (manifests.isEmpty() || listing.audio().isEmpty()) {
            return SchemeGuess.none(id());
        }
        Set<Path> labelled = new HashSet<>();
        for (String manifest : manifests) {
            try {
                Manifests.read(listing.root().resolve(manifest)).recordings().forEach(r -> labelled.add(normal(r.file())));
            } catch (CorpusException e) {
                // said when the folder is read; a bad table says nothing about the others
                System.getLogger(ManifestScheme.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
            }
        }
        List<String> misfits = listing.audio().stream().filter(path -> !labelled.contains(normal(listing.root().resolve(path)))).toList();
        int parsed = listing.audio().size() - misfits.size();
        return new SchemeGuess(id(), labelled.isEmpty() ? 0 : 0.97 * parsed / listing.audio().size(), parsed, listing.audio().size(),
                misfits.subList(0, Math.min(SchemeGuess.EXAMPLES, misfits.size())));
    }

    @Override
    public Corpus read(AudioListing listing, Progress progress) throws CorpusException {
        return read(listing, Manifests::read, progress);
    }

    @Override
    public Corpus readAll(AudioListing listing, Progress progress) throws CorpusException {
        return UnlabelledScheme.completed(read(listing, Manifests::readAll, progress), listing);
    }

    /** Whether a folder holds a manifest, be its labels all missing. */
    static boolean isThere(AudioListing listing) {
        return !manifests(listing).isEmpty();
    }

    /** Reads one manifest. */
    @FunctionalInterface
    private interface Reader {
        Corpus read(Path manifest) throws CorpusException;
    }

    private Corpus read(AudioListing listing, Reader reader, Progress progress) throws CorpusException {
        List<String> manifests = manifests(listing);
        if (manifests.isEmpty()) {
            throw new CorpusException("The folder " + listing.root() + " holds no table with a file and a label column.");
        }
        List<Recording> recordings = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>(listing.problems());
        Set<String> seen = new HashSet<>();
        Set<Path> files = new HashSet<>();
        for (String manifest : manifests) {
            progress.checkCancelled();
            Corpus part;
            try {
                part = reader.read(listing.root().resolve(manifest));
            } catch (CorpusException e) {
                if (manifests.size() == 1) {
                    throw e;
                }
                problems.add(new ScanProblem(ScanProblem.Kind.UNREADABLE, manifest, "This table is left out. " + e.getMessage()));
                continue;
            }
            problems.addAll(part.problems());
            for (Recording recording : part.recordings()) {
                files.add(normal(recording.file()));
                if (seen.add(normal(recording.file()) + recording.key())) {
                    recordings.add(recording);
                }
            }
        }
        for (String path : listing.audio()) {
            if (!files.contains(normal(listing.root().resolve(path)))) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, path, "No row of a manifest labels it."));
            }
        }
        return new Corpus(Corpora.name(listing.root()), listing.root(), id(), recordings, problems);
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static List<String> manifests(AudioListing listing) {
        List<String> found = new ArrayList<>();
        for (String path : listing.tables().stream().filter(t -> t.endsWith(".csv") || t.endsWith(".tsv")).limit(MOST_TABLES).toList()) {
            try {
                if (Manifests.isManifest(TableFiles.header(listing.root().resolve(path)))) {
                    found.add(path);
                }
            } catch (CorpusException e) {
                System.getLogger(ManifestScheme.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
            }
        }
        return found;
    }
}
