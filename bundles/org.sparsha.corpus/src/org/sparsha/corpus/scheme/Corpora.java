/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.manifest.Manifests;

/**
 * Opens corpora: knows the schemes, guesses which one a folder follows, and reads it. Immutable, for any thread; made once for all that
 * plug-ins bring.
 */
public final class Corpora {

    /** Id of the scheme of corpora without labels. */
    public static final String UNLABELLED = "unlabelled";

    private static final double LEAST_CONFIDENCE = 0.2;
    private static final List<LabelScheme> OWN_SCHEMES = List.of(new FoldersScheme(), new ManifestScheme(), new UnlabelledScheme());

    /** Knows what belongs to no published corpus: folders named after labels, manifests, corpora without labels. */
    public static final Corpora OWN = new Corpora(SoundReader.OWN, List::of);

    private final SoundReader reader;
    private final Supplier<List<LabelScheme>> more;

    /**
     * @param reader reads the recordings
     * @param more gives the schemes of the catalogue, ours and those of plug-ins; asked anew each time one is looked for
     */
    public Corpora(SoundReader reader, Supplier<List<LabelScheme>> more) {
        this.reader = reader;
        this.more = more;
    }

    /** @return reads the recordings */
    public SoundReader reader() {
        return reader;
    }

    /** @return all schemes, the opener's own first, then those of the catalogue; {@code pattern} is made with {@link PatternScheme} */
    public List<LabelScheme> schemes() {
        return Stream.concat(OWN_SCHEMES.stream(), more.get().stream().filter(scheme -> own(scheme.id()).isEmpty())).toList();
    }

    private static Optional<LabelScheme> own(String id) {
        return OWN_SCHEMES.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /**
     * Lists a folder.
     *
     * @param folder the folder
     * @param progress cancels
     * @return its recordings and tables
     * @throws CorpusException where the folder can't be read
     */
    public AudioListing listing(Path folder, Progress progress) throws CorpusException {
        return AudioListing.of(folder, reader, progress);
    }

    /**
     * Finds a scheme.
     *
     * @param id its id
     * @return the scheme
     * @throws CorpusException where there is none, naming those there are
     */
    public LabelScheme scheme(String id) throws CorpusException {
        Optional<LabelScheme> own = own(id);
        if (own.isPresent()) {
            return own.get();
        }
        List<LabelScheme> all = schemes();
        return all.stream().filter(scheme -> scheme.id().equals(id)).findFirst().orElseThrow(() -> new CorpusException(
                "There is no label scheme '" + id + "'; there are: " + String.join(", ", all.stream().map(LabelScheme::id).toList())
                        + ", pattern."));
    }

    /**
     * Guesses the scheme of a folder.
     *
     * @param listing the folder
     * @return every scheme's guess, the surest first
     */
    public List<SchemeGuess> guesses(AudioListing listing) {
        List<SchemeGuess> guesses = new ArrayList<>();
        for (LabelScheme scheme : schemes()) {
            guesses.add(scheme.guess(listing));
        }
        guesses.sort(Comparator.comparingDouble(SchemeGuess::confidence).reversed());
        return List.copyOf(guesses);
    }

    /**
     * Opens a folder, a manifest or a project.
     *
     * @param place a folder, a CSV or TSV file, or a project's folder or file
     * @param scheme the scheme of the folder; empty to guess it, or for a project, which names them itself
     * @param progress cancels
     * @return the corpus
     * @throws CorpusException where the place can't be read, or no scheme fits
     */
    public Corpus open(Path place, Optional<LabelScheme> scheme, Progress progress) throws CorpusException {
        Optional<Path> project = scheme.isPresent() ? Optional.empty() : Projects.file(place);
        if (project.isPresent()) {
            return Projects.open(Projects.read(project.get()), (part, told) -> openPart(part, scheme(told), progress));
        }
        if (Files.isRegularFile(place)) {
            return Manifests.read(place).heardBy(reader);
        }
        AudioListing listing = listing(place, progress);
        return read(listing, scheme.isPresent() ? scheme.get() : bestScheme(listing), progress);
    }

    /**
     * Opens a folder, a manifest or a project with all of its recordings, for work that needs no labels, such as giving them.
     *
     * @param place a folder, a CSV or TSV file, or a project's folder or file
     * @param scheme the scheme of the folder; empty to guess it: where none fits, no recording has a label
     * @param progress cancels
     * @return the corpus; the label of a recording without one is empty
     * @throws CorpusException where the place can't be read, or a folder has no recording
     */
    public Corpus openAll(Path place, Optional<LabelScheme> scheme, Progress progress) throws CorpusException {
        Optional<Path> project = scheme.isPresent() ? Optional.empty() : Projects.file(place);
        if (project.isPresent()) {
            return Projects.open(Projects.read(project.get()), (part, told) -> {
                checkPart(part);
                return openAll(part, scheme(told), progress);
            });
        }
        if (Files.isRegularFile(place)) {
            return Manifests.readAll(place).heardBy(reader);
        }
        AudioListing listing = listing(place, progress);
        return readAll(listing, scheme.isPresent() ? scheme.get() : schemeOrNone(listing, LEAST_CONFIDENCE), progress);
    }

    /**
     * The scheme that fits a folder best, if any does.
     *
     * @param listing the folder
     * @param least how sure one must be of it, 0 to 1
     * @return the scheme; where none fits, that of recordings without labels
     * @throws CorpusException where there is no recording
     */
    public LabelScheme schemeOrNone(AudioListing listing, double least) throws CorpusException {
        checkAudio(listing);
        SchemeGuess best = guesses(listing).get(0);
        return scheme(best.confidence() >= least ? best.scheme() : ManifestScheme.isThere(listing) ? Manifests.SCHEME : UNLABELLED);
    }

    /**
     * Opens a folder, a manifest, or each of the corpora of a project.
     *
     * @param place a folder, a CSV or TSV file, or a project's folder or file
     * @param scheme the scheme of the folder; empty to guess it, or for a project, which names them itself
     * @param progress cancels
     * @return one corpus, or those of the project
     * @throws CorpusException where the place can't be read, or no scheme fits
     */
    public List<Corpus> openEach(Path place, Optional<LabelScheme> scheme, Progress progress) throws CorpusException {
        Optional<Path> project = scheme.isPresent() ? Optional.empty() : Projects.file(place);
        return project.isEmpty() ? List.of(open(place, scheme, progress))
                : Projects.openEach(Projects.read(project.get()), (part, told) -> openPart(part, scheme(told), progress));
    }

    private Corpus openPart(Path place, Optional<LabelScheme> scheme, Progress progress) throws CorpusException {
        checkPart(place);
        return open(place, scheme, progress);
    }

    private static void checkPart(Path place) throws CorpusException {
        if (Projects.file(place).isPresent()) {
            throw new CorpusException(place + " is a project itself, which can't be part of one: name its corpora.");
        }
    }

    /**
     * How the labels of a part of a project are found.
     *
     * @param part the part
     * @return the scheme it names, or that of its pattern; empty to guess it
     * @throws CorpusException where it names no scheme that is known, or its pattern makes no sense
     */
    public Optional<LabelScheme> scheme(Projects.Part part) throws CorpusException {
        if (part.pattern().isPresent()) {
            return Optional.of(PatternScheme.of(part.pattern().get()));
        }
        return part.scheme().isPresent() ? Optional.of(scheme(part.scheme().get())) : Optional.empty();
    }

    /**
     * Reads a listed folder.
     *
     * @param listing the folder
     * @param scheme its scheme
     * @param progress cancels
     * @return the corpus
     * @throws CorpusException where the scheme's label files can't be read
     */
    public Corpus read(AudioListing listing, LabelScheme scheme, Progress progress) throws CorpusException {
        return scheme.read(listing, progress).heardBy(reader);
    }

    /**
     * Reads a listed folder with all of its recordings; the label of one without is empty.
     *
     * @param listing the folder
     * @param scheme its scheme
     * @param progress cancels
     * @return the corpus
     * @throws CorpusException where the scheme's label files can't be read
     */
    public Corpus readAll(AudioListing listing, LabelScheme scheme, Progress progress) throws CorpusException {
        return scheme.readAll(listing, progress).heardBy(reader);
    }

    /**
     * The scheme that fits a folder best.
     *
     * @param listing the folder
     * @return the scheme
     * @throws CorpusException where there is no recording, or none fits
     */
    public LabelScheme bestScheme(AudioListing listing) throws CorpusException {
        checkAudio(listing);
        SchemeGuess best = guesses(listing).get(0);
        if (best.confidence() < LEAST_CONFIDENCE) {
            throw new CorpusException("The names in " + listing.root() + " fit no known label scheme (such as "
                    + listing.audio().get(0) + ")" + foldersUnknown(listing) + ": put each recording into a folder named after its label,"
                    + " or give a manifest or a pattern.");
        }
        return scheme(best.scheme());
    }

    private static void checkAudio(AudioListing listing) throws CorpusException {
        if (listing.audio().isEmpty()) {
            throw new CorpusException("There is no readable recording in " + listing.root() + ScanProblem.ending(listing.problems()));
        }
    }

    private static String foldersUnknown(AudioListing listing) {
        List<String> folders = listing.audio().stream().flatMap(path -> FoldersScheme.label(path).stream()).map(Labels::label).distinct()
                .limit(5).toList();
        return folders.isEmpty() || folders.stream().anyMatch(EmotionWords::isKnown) ? ""
                : ", and of its folders (" + String.join(", ", folders) + ") none is a known emotion word";
    }

    /**
     * Looks whether the labels of a corpus are words for emotions, as they hardly are where folders are named after something else.
     *
     * @param corpus a corpus
     * @return a sentence where none of its labels is a known emotion word; else empty
     */
    public static Optional<String> unknownLabels(Corpus corpus) {
        List<String> labels = corpus.labels();
        if (labels.isEmpty() || labels.stream().anyMatch(EmotionWords::isKnown)) {
            return Optional.empty();
        }
        return Optional.of("The labels are " + String.join(", ", labels.subList(0, Math.min(5, labels.size())))
                + (labels.size() > 5 ? ", …" : "") + ": none of these is a known emotion word. Are they labels at all?");
    }

    static String name(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? root.toString() : name.toString();
    }
}
