/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.input.TimelineAction;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ChannelsHeard;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RangeText;
import org.sparsha.ui.widgets.FilePrompt;

/** Selects a stretch by numbers, and saves the one selected as a sound of its own. */
final class SelectionCommands {

    private static final String SELECT = "Select by Numbers";
    private static final String SAVE = "Save Selection as WAV";

    private final ClipDocument document;
    private final Timeline timeline;
    private final Supplier<ChannelsHeard> channels;
    private final Consumer<Path> written;

    /**
     * @param channels which are heard, and saved
     * @param written told on the UI's thread where something was written to
     */
    SelectionCommands(ClipDocument document, Timeline timeline, Supplier<ChannelsHeard> channels, Consumer<Path> written) {
        this.channels = channels;
        this.written = written;
        this.document = document;
        this.timeline = timeline;
    }

    void register(Map<String, EditorCommand> commands) {
        commands.put("select-numbers", EditorCommand.of(this::select));
        commands.put("save-selection", EditorCommand.when(() -> document.timeline().selection().isPresent(), this::save));
    }

    private void select() {
        RangeText text = new RangeText(document.info().sampleRate(), document.info().frames());
        SampleRange proposed = document.timeline().selection().orElse(new SampleRange(0, document.info().frames()));
        InputDialog dialog = new InputDialog(timeline.getShell(), SELECT, "From and to, in seconds or as minutes:seconds:",
                text.of(proposed), typed -> text.complaint(typed).orElse(null));
        if (dialog.open() == Window.OK) {
            document.timeline().setSelection(text.read(dialog.getValue()));
            timeline.perform(TimelineAction.ZOOM_SELECTION);
        }
    }

    private void save() {
        SampleRange range = document.timeline().selection().orElseThrow();
        double rate = document.info().sampleRate();
        String recording = String.valueOf(document.path().getFileName());
        int dot = recording.lastIndexOf('.');
        String name = String.format(Locale.ROOT, "%s_%.3f-%.3f.wav", dot > 0 ? recording.substring(0, dot) : recording,
                range.start() / rate, range.end() / rate);
        Shell shell = timeline.getShell();
        Optional<Path> chosen = FilePrompt.of(shell.getDisplay()).save(shell, SAVE, List.of(FilePrompt.Kind.of("WAV", "wav")), name);
        chosen.ifPresent(file -> write(range, file, shell));
    }

    /** Samples as they were read, so that nothing is rounded, of the channels that are heard; of all where none is. */
    private void write(SampleRange range, Path file, Shell shell) {
        List<Integer> heard = channels.get().heard();
        Job job = Job.create("Saving " + file.getFileName(), monitor -> {
            try {
                WavWriter.write(file, only(heard, document.sound().part(range)), WavFormat.FLOAT_32);
                if (!shell.isDisposed()) {
                    shell.getDisplay().asyncExec(() -> written.accept(file));
                }
            } catch (AudioException e) {
                if (!shell.isDisposed()) {
                    shell.getDisplay().asyncExec(() -> MessageDialog.openError(shell, SAVE, WindowWords.of(e)));
                }
            }
            return Status.OK_STATUS;
        });
        job.schedule();
    }

    private static AudioClip only(List<Integer> heard, AudioClip clip) {
        return heard.isEmpty() ? clip
                : new AudioClip(heard.stream().map(clip::channel).toArray(float[][]::new), clip.sampleRate(), clip.warnings());
    }
}
