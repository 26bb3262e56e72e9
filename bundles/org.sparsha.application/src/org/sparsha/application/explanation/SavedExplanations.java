/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Parameter;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.run.RunSettings;
import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.model.Prediction;
import org.sparsha.report.ReportException;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;
import org.sparsha.report.html.ExplanationHtml;
import org.sparsha.report.json.ExplanationJsonReader;
import org.sparsha.report.json.RestoredExplanation;
import org.sparsha.report.json.SavedExplanation;
import org.sparsha.report.pdf.PdfReport;

/** Explanations that were saved in folders of their own: told apart from other folders, read, reported on. Nothing is computed. */
public final class SavedExplanations {

    private static final String FILE = "explanation.json";

    private SavedExplanations() {
    }

    /**
     * @param place a folder or a file
     * @return the folder of the explanation that is saved there: the folder itself, or that of an {@code explanation.json}; empty where
     * there is none
     */
    public static Optional<Path> folder(Path place) {
        if (Files.isRegularFile(place.resolve(FILE))) {
            return Optional.of(place);
        }
        Path parent = place.toAbsolutePath().getParent();
        return place.endsWith(FILE) && Files.isRegularFile(place) && parent != null ? Optional.of(parent) : Optional.empty();
    }

    /**
     * Reads a saved explanation.
     *
     * @param folder its folder
     * @return the explanation
     * @throws ReportException where it can't be read, naming the key
     */
    public static SavedExplanation read(Path folder) throws ReportException {
        return ExplanationJsonReader.read(folder.resolve(FILE));
    }

    /**
     * Makes of a saved explanation the explanation it was, to be shown, heard, measured and compared like one just made.
     *
     * @param folder its folder
     * @param answer what the model answers to the recording now; taken for the answer explained where it is the same
     * @param catalog what is installed; values of settings of anything else are kept as they are
     * @return the explanation
     * @throws ReportException where it can't be read, naming the key
     */
    public static Explanation restore(Path folder, Optional<Prediction> answer, ContributionCatalog catalog) throws ReportException {
        return RestoredExplanation.read(folder.resolve(FILE), answer, (kind, id) -> parameters(catalog, kind, id));
    }

    private static List<? extends Parameter<?>> parameters(ContributionCatalog catalog, ExtensionKind<?> kind, String id) {
        try {
            return switch (catalog.create(kind, id)) {
                case Explainer explainer -> RunSettings.explainerParameters(explainer);
                case Perturbation perturbation -> RunSettings.perturbationParameters(perturbation);
                case Contribution other -> other.parameters();
                default -> List.of();
            };
        } catch (ExplainException e) {
            return List.of(); // not installed here, or broken: what it found can be shown all the same
        }
    }

    /**
     * Writes the report of a saved explanation: the same page that was written with it, as long as the recording is where it was.
     *
     * @param folder its folder
     * @param file the page; replaced as a whole
     * @param reader reads the recording
     * @throws ReportException where the explanation can't be read or the page can't be written
     */
    public static void writeReport(Path folder, Path file, SoundReader reader) throws ReportException {
        ExplanationHtml.write(file, folder, recording(read(folder), folder, reader));
    }

    /**
     * Writes the report of a saved explanation as PDF, its sounds left out.
     *
     * @param folder its folder
     * @param file where to; replaced as a whole
     * @param reader reads the recording
     * @throws SparshaException where the explanation can't be read, or the page can't be laid out or written
     */
    public static void writePdf(Path folder, Path file, SoundReader reader) throws SparshaException {
        byte[] pdf = PdfReport.of(ExplanationHtml.of(folder, recording(read(folder), folder, reader)), folder);
        AtomicFiles.write(file, out -> out.write(pdf));
    }

    /**
     * Writes the report of an explanation that isn't saved as PDF: the one that its folder would give.
     *
     * @param report the explanation
     * @param file where to; replaced as a whole
     * @return what must be known of what was written
     * @throws SparshaException where it can't be laid out or written
     */
    public static List<Warning> writePdf(ExplanationReport report, Path file) throws SparshaException {
        Path folder;
        try {
            folder = Files.createTempDirectory("sparsha-report");
        } catch (IOException e) {
            throw new ReportException("There is no temporary folder on this machine (" + AtomicFiles.reason(e)
                    + "): set TMPDIR to a folder that can be written.", e);
        }
        try {
            Path saved = folder.resolve("explanation");
            List<Warning> warnings = ExplanationFiles.write(saved, report);
            byte[] pdf = PdfReport.of(ExplanationHtml.of(saved, Optional.of(report.clip())), saved);
            AtomicFiles.write(file, out -> out.write(pdf));
            return warnings;
        } finally {
            removed(folder);
        }
    }

    /** What stays of a temporary folder is the system's to clear. */
    private static void removed(Path folder) {
        try {
            AtomicFiles.removeFolder(folder);
        } catch (IOException e) {
            System.getLogger(SavedExplanations.class.getName()).log(System.Logger.Level.DEBUG, "Left behind: " + folder, e);
        }
    }

    /**
     * What was explained, where the recording is still what it was.
     *
     * @param saved the explanation
     * @param folder its folder
     * @param reader reads the recording
     * @return the part that was explained, of the channel that was heard; empty where the recording is gone, changed or can't be read
     */
    public static Optional<AudioClip> recording(SavedExplanation saved, Path folder, SoundReader reader) {
        Optional<Path> file = file(saved, folder);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            Explanation.Audio audio = saved.audio();
            AudioClip clip = audio.part().isPresent() ? reader.read(file.get(), audio.part().get()) : reader.read(file.get());
            return Optional.of(new ChannelChoice(audio.channel()).of(clip));
        } catch (AudioException e) {
            return Optional.empty();
        }
    }

    /**
     * The file of the recording that was explained: where its path leads from here, from where it was explained, or from the folder of the
     * explanation, the first that holds it.
     *
     * @param saved the explanation
     * @param folder its folder
     * @return the file; empty where it is gone or holds something else now
     */
    public static Optional<Path> file(SavedExplanation saved, Path folder) {
        Set<Path> places = new LinkedHashSet<>();
        try {
            places.add(Path.of(saved.audio().path()).toAbsolutePath().normalize());
            saved.places().forEach(place -> places.add(folder.resolve(place).toAbsolutePath().normalize()));
        } catch (InvalidPathException e) {
            return Optional.empty(); // saved on another system
        }
        return places.stream().filter(place -> holds(place, saved.audio().sha256())).findFirst();
    }

    private static boolean holds(Path file, String sha256) {
        try {
            return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }
}
