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
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.playback.Level;
import org.sparsha.audio.playback.Recorder;
import org.sparsha.audio.playback.RecorderListener;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.ui.preferences.Preferences;
import org.sparsha.ui.session.Analysis;
import org.sparsha.ui.shell.Recordings;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.ProbabilityBars;

/** The microphone: its level, what the model hears in the last moments, and recording of 5, 10, 20 seconds or as long as one likes. */
public final class LiveView extends ViewPart {

    private static final int RATE = 16_000;
    private static final int[] SECONDS = {5, 10, 20};

    private Analysis analysis;
    private LevelMeter meter;
    private Label words;
    private FlatButton listen;
    private FlatButton stop;
    private ProbabilityBars bars;
    private Optional<Recorder> recorder = Optional.empty();
    private Optional<RollingPrediction> rolling = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        analysis = getSite().getService(Analysis.class);
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 8;
        body.setLayout(layout);
        heading(body, "Record");
        Composite buttons = new Composite(body, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        row.spacing = 6;
        buttons.setLayout(row);
        for (int seconds : SECONDS) {
            FlatButton button = new FlatButton(buttons, false, seconds + " s", "record");
            button.addListener(SWT.Selection, event -> record((long) seconds * RATE));
        }
        FlatButton free = new FlatButton(buttons, false, "Free", "record");
        free.addListener(SWT.Selection, event -> record(Recorder.UNTIL_STOPPED));
        stop = new FlatButton(buttons, true, "Stop", "stop");
        stop.setEnabled(false);
        stop.addListener(SWT.Selection, event -> recorder.ifPresent(Recorder::stop));
        heading(body, "Level");
        meter = new LevelMeter(body);
        meter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        words = new Label(body, SWT.WRAP);
        Css.quiet(words);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 200;
        words.setLayoutData(wide);
        words.setText("Record, and the recording opens, predicted and explained.");
        heading(body, "Live");
        listen = new FlatButton(body, true, "Listen", "live");
        listen.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        listen.addListener(SWT.Selection, event -> toggleListening());
        bars = new ProbabilityBars(body);
        bars.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        body.addListener(SWT.Dispose, event -> {
            recorder.ifPresent(Recorder::stop);
            rolling.ifPresent(RollingPrediction::stop);
        });
    }

    private static void heading(Composite parent, String text) {
        Label heading = new Label(parent, SWT.NONE);
        heading.setText(text);
        Css.heading(heading);
        heading.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
    }

    private void say(String text) {
        if (!words.isDisposed()) {
            words.setText(text);
            words.requestLayout();
        }
    }

    private static Path folder() throws IOException {
        String chosen = Preferences.store().getString(Preferences.RECORDINGS);
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
            recorder = Optional.of(Recorder.start(SoundDevices.input(Preferences.store().getString(Preferences.INPUT)), file, RATE, 1,
                    frames, analysis.soundThreads(), new Told()));
            stop.setEnabled(true);
            say("Recording …");
        } catch (AudioException e) {
            say(e.getMessage());
        } catch (IOException e) {
            say("The folder for recordings can't be made: " + e.getMessage() + ". Choose another in Preferences.");
        }
    }

    private void toggleListening() {
        if (rolling.isPresent()) {
            rolling.get().stop();
            rolling = Optional.empty();
            listen.setText("Listen");
            return;
        }
        listen.setText("Stop listening");
        RollingPrediction started = new RollingPrediction(analysis, words.getDisplay(), new RollingPrediction.Listener() {
            @Override
            public void heard(Level level) {
                if (!meter.isDisposed()) {
                    meter.show(level);
                }
            }

            @Override
            public void predicted(List<String> labels, double[] probabilities, double seconds) {
                if (!bars.isDisposed()) {
                    bars.show(labels, probabilities, false, -1);
                    say(String.format(Locale.ROOT, "The model took %.0f ms for this answer.", 1000 * seconds));
                }
            }

            @Override
            public void ended(String problem) {
                rolling = Optional.empty();
                if (!listen.isDisposed()) {
                    listen.setText("Listen");
                    say(problem);
                }
            }
        });
        rolling = Optional.of(started);
        started.start();
    }

    @Override
    public void setFocus() {
        listen.setFocus();
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
                say(String.format(Locale.ROOT, "%.1f s recorded%s", frames / (double) RATE,
                        level.isClipped() ? " – too loud: move away from the microphone" : ""));
            });
        }

        @Override
        public void finished(Path file, long frames, Optional<AudioException> problem) {
            later(() -> {
                over();
                say(problem.map(AudioException::getMessage).orElse("Saved as " + file + "."));
                if (frames > 0) {
                    Recordings.open(getSite().getWorkbenchWindow(), List.of(file));
                }
            });
        }

        @Override
        public void failed(AudioException problem) {
            later(() -> {
                over();
                say(problem.getMessage());
            });
        }

        private void later(Runnable task) {
            if (!analysis.display().isDisposed()) {
                analysis.display().asyncExec(() -> {
                    if (!words.isDisposed()) {
                        task.run();
                    }
                });
            }
        }
    }
}
