/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.playback.Level;
import org.sparsha.audio.playback.Recorder;
import org.sparsha.audio.playback.RecorderListener;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.widgets.FlatButton;

/** Records 5, 10, 20 seconds or as long as one likes, and opens what was recorded. */
final class RecordPanel {

    private static final int RATE = 16_000;
    private static final int[] SECONDS = {5, 10, 20};

    private final Analysis analysis;
    private final IWorkbenchWindow window;
    private final Composite buttons;
    private final FlatButton stop;
    private LevelMeter meter;
    private Label words;
    private Optional<Recorder> recorder = Optional.empty();

    RecordPanel(Composite body, Analysis analysis, IWorkbenchWindow window) {
        this.analysis = analysis;
        this.window = window;
        buttons = new Composite(body, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        row.spacing = 6;
        buttons.setLayout(row);
        for (int seconds : SECONDS) {
            FlatButton button = new FlatButton(buttons, false, seconds + " s", "record");
            button.setToolTipText("Record " + seconds + " seconds");
            button.addListener(SWT.Selection, event -> record((long) seconds * RATE));
        }
        FlatButton free = new FlatButton(buttons, false, "Free", "record");
        free.setToolTipText("Record until stopped");
        free.addListener(SWT.Selection, event -> record(Recorder.UNTIL_STOPPED));
        stop = new FlatButton(buttons, true, "Stop", "stop");
        stop.setToolTipText("Stop recording");
        stop.setEnabled(false);
        stop.addListener(SWT.Selection, event -> recorder.ifPresent(Recorder::stop));
        body.addListener(SWT.Dispose, event -> recorder.ifPresent(Recorder::stop));
    }

    void setFocus() {
        buttons.setFocus();
    }

    void install(LevelMeter level, Label line) {
        meter = level;
        words = line;
    }

    private static Path folder() throws IOException {
        String chosen = Preferences.settings().recordings();
        Path folder = chosen.isEmpty() ? Path.of(System.getProperty("user.home", "."), "Sparsha recordings") : Path.of(chosen);
        return Files.createDirectories(folder);
    }

    private void record(long frames) {
        if (recorder.isPresent()) {
            return;
        }
        try {
            Path file = folder().resolve("recording-"
                    + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT)) + ".wav");
            recorder = Optional.of(Recorder.start(SoundDevices.input(Preferences.settings().input()), file, RATE, 1,
                    frames, analysis.threads().sound(), new Told()));
            stop.setEnabled(true);
            LiveView.say(words, "Opening the microphone …");
        } catch (AudioException e) {
            LiveView.say(words, WindowWords.of(e));
        } catch (IOException e) {
            LiveView.say(words, "The folder for recordings can't be made: " + WindowWords.of(e) + ". Choose another in Preferences.");
        }
    }

    private void over() {
        recorder = Optional.empty();
        if (!stop.isDisposed()) {
            stop.setEnabled(false);
            meter.show(new Level(0, 0));
        }
    }

    /** What the recorder tells, on its own thread. */
    private final class Told implements RecorderListener {
        @Override
        public void level(Level level, long frames) {
            later(() -> {
                meter.show(level);
                LiveView.say(words, String.format(Locale.ROOT, "%.1f s recorded%s", frames / (double) RATE,
                        level.isClipped() ? " – too loud: move away from the microphone" : ""));
            });
        }

        @Override
        public void finished(Path file, long frames, Optional<AudioException> problem) {
            later(() -> {
                over();
                LiveView.say(words, problem.map(AudioException::getMessage).orElse("Saved as " + file + "."));
                if (frames > 0) {
                    Recordings.open(window, List.of(file));
                }
            });
        }

        @Override
        public void failed(AudioException problem) {
            later(() -> {
                over();
                LiveView.say(words, WindowWords.of(problem));
            });
        }

        private void later(Runnable task) {
            analysis.ui().execute(() -> {
                if (!words.isDisposed()) {
                    task.run();
                }
            });
        }
    }
}
