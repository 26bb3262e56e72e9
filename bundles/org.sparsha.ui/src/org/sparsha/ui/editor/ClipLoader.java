/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.SoundReader;
import org.sparsha.audio.peaks.PeakBuilder;
import org.sparsha.audio.peaks.PeakCache;
import org.sparsha.audio.peaks.PeakPyramid;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipSound;
import org.sparsha.ui.session.FileState;
import org.sparsha.ui.session.TierConversion;
import org.sparsha.ui.session.TierStore;

/** Opens a recording in the background: a short one is read, of a long one only its overview. */
final class ClipLoader extends Job {

    /**
     * What was opened.
     *
     * @param document the recording
     * @param overview computes the overview of a long recording that was not opened before
     * @param recovered whether its tiers are those that a crash has left unsaved
     * @param tierProblem why its saved tiers can't be read, for the user
     * @param recording its file as it was read
     * @param tiers the file of its tiers as it was read
     */
    record Loaded(ClipDocument document, Optional<PeakBuilder> overview, boolean recovered, Optional<String> tierProblem,
            FileState recording, FileState tiers) {
    }

    private final Path file;
    private final SoundReader reader;
    private final TierPlace tiers;
    private final TierStore store;
    private final PeakCache peaks;
    private final Display display;
    private final Consumer<Loaded> loaded;
    private final Consumer<String> failed;

    /** The two consumers are called on the UI's thread, one of them, once. */
    ClipLoader(Path file, SoundReader reader, TierPlace tiers, TierStore store, PeakCache peaks, Display display,
            Consumer<Loaded> loaded, Consumer<String> failed) {
        super("Opening " + file.getFileName());
        this.file = file;
        this.reader = reader;
        this.tiers = tiers;
        this.store = store;
        this.peaks = peaks;
        this.display = display;
        this.loaded = loaded;
        this.failed = failed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            FileState state = FileState.glance(file);
            AudioInfo info = reader.info(file);
            if (info.frames() * info.channelCount() <= ClipSound.MOST_IN_MEMORY) {
                String digest = Sha256.of(file);
                tell(digest, info, ClipSound.of(reader.read(file)), Optional.empty(), state.withDigest(digest));
            } else {
                openLong(info, state);
            }
        } catch (AudioException e) {
            later(() -> failed.accept(WindowWords.of(e)));
        } catch (IOException e) {
            later(() -> failed.accept(file + " can't be read: " + WindowWords.of(e) + ". Check that it is still there."));
        } catch (OutOfMemoryError e) {
            later(() -> failed.accept(file + " doesn't fit into the memory left. Close other recordings and try again."));
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(ClipLoader.class.getName()).log(System.Logger.Level.ERROR, file + " can't be opened", e);
            later(() -> failed.accept(file + " can't be opened: " + e + ". Convert it to WAV and try again."));
        }
        return Status.OK_STATUS;
    }

    private void openLong(AudioInfo info, FileState state) throws AudioException, IOException {
        AudioSource source = reader.open(file);
        Optional<PeakPyramid> known = peaks.load(file);
        Optional<PeakBuilder> builder = known.isPresent() ? Optional.empty() : Optional.of(new PeakBuilder(file, info, reader));
        PeakPyramid pyramid = known.or(() -> builder.map(PeakBuilder::pyramid)).orElseThrow();
        String identity = file + " " + state.size() + " " + state.modified();
        tell(Sha256.of(identity.getBytes(StandardCharsets.UTF_8)), info, ClipSound.of(source, pyramid), builder, state);
    }

    private void tell(String digest, AudioInfo info, ClipSound sound, Optional<PeakBuilder> overview, FileState state) {
        FileState tierState = FileState.of(tiers.file());
        Optional<String> problem = Optional.empty();
        List<TierModel> saved = List.of();
        try {
            saved = TierStore.read(tiers.file(), info.sampleRate(), info.frames()).stream().map(tiers::controlled).toList();
        } catch (CorpusException e) {
            problem = Optional.of(WindowWords.of(e) + " The recording is shown without them; saving annotations keeps that file under"
                    + " another name.");
        }
        List<TierModel> read = saved;
        Optional<String> tierProblem = problem;
        Optional<AnnotationDocument> left = tiers.isTask() ? Optional.empty()
                : store.recovered(file, digest).filter(kept -> !tiers(kept, info).equals(read));
        later(() -> {
            ClipDocument document = new ClipDocument(file, digest, info, sound, read, tiers.file());
            left.ifPresent(kept -> {
                document.addImported(kept);
                document.tiers().apply(TierListEdits.exchange(read, tiers(kept, info), "Recovering annotations"));
            });
            loaded.accept(new Loaded(document, overview, left.isPresent(), tierProblem, state, tierState));
        });
    }

    private static List<TierModel> tiers(AnnotationDocument kept, AudioInfo info) {
        return TierConversion.toTimeline(kept, info.sampleRate(), info.frames());
    }

    private void later(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(task);
        }
    }
}
