/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.TextEncoding;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.RecordingLabels;

/**
 * A scheme that a plug-in brings, among the others.
 *
 * @param id name in scripts
 * @param title what it is called in a form
 * @param description the rule
 * @param contribution the scheme, guarded
 */
public record ContributedScheme(String id, String title, String description, org.sparsha.explain.spi.LabelScheme contribution)
        implements LabelScheme {

    private static final int LARGEST_TABLE = 64 << 20;

    /** The folder as the scheme sees it. */
    private record Folder(Path root, List<String> recordings, List<String> tables) implements CorpusFolder {

        @Override
        public String text(String table) throws ExplainException {
            if (!tables.contains(table)) {
                throw new ExplainException("There is no table '" + table + "' in " + root + ".");
            }
            Path file = root.resolve(table);
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST_TABLE + 1);
                if (bytes.length > LARGEST_TABLE) {
                    throw new ExplainException("The table " + file + " is larger than 64 MB.");
                }
                return TextEncoding.of(bytes).decode(bytes);
            } catch (IOException e) {
                throw new ExplainException("The table " + file + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
            }
        }
    }

    private NameScheme prepared(AudioListing listing) throws ExplainException {
        LabelRule rule = contribution.prepare(new Folder(listing.root(), listing.audio(), listing.tables()));
        return new NameScheme(id, title, description, contribution.certainty(), path -> rule.labels(path).map(ContributedScheme::labels),
                rule::whyNone);
    }

    private static Labels labels(RecordingLabels said) {
        return new Labels(said.speaker(), said.label(), said.text(), Gender.parse(said.gender()), said.split(), said.attributes());
    }

    @Override
    public SchemeGuess guess(AudioListing listing) {
        try {
            return prepared(listing).guess(listing);
        } catch (ExplainException e) {
            System.getLogger(ContributedScheme.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
            return SchemeGuess.none(id);
        }
    }

    @Override
    public Corpus read(AudioListing listing, Progress progress) throws CorpusException {
        try {
            NameScheme scheme = prepared(listing);
            Corpus corpus = scheme.read(listing, progress);
            Optional<String> why = corpus.recordings().isEmpty() ? listing.audio().stream().findFirst().flatMap(scheme.whyNone())
                    : Optional.empty();
            if (why.isPresent()) {
                throw new CorpusException("No recording in " + listing.root() + " has a label by the scheme '" + id + "': " + why.get());
            }
            return corpus;
        } catch (ExplainException e) {
            throw new CorpusException("The scheme '" + id + "' can't be applied to " + listing.root() + ": " + e.getMessage(), e);
        }
    }
}
