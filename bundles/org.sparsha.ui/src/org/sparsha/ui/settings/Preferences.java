/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.settings;

import java.io.IOException;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Names of the workbench's preferences, and their store. */
public final class Preferences {

    /** Theme: one of the three below. */
    public static final String THEME = "theme";
    /** As the system is. */
    public static final String THEME_SYSTEM = "system";
    /** Always light. */
    public static final String THEME_LIGHT = "light";
    /** Always dark. */
    public static final String THEME_DARK = "dark";
    /** Whether pitch lies over the spectrogram of a recording just opened. */
    public static final String PITCH = "pitch";
    /** Whether intensity lies over the spectrogram of a recording just opened. */
    public static final String INTENSITY = "intensity";
    /** Effective length of the spectrogram's window in milliseconds. */
    public static final String SPECTROGRAM_WINDOW = "spectrogramWindow";
    /** Decibels from the darkest to the brightest colour of the spectrogram. */
    public static final String SPECTROGRAM_RANGE = "spectrogramRange";
    /** Decibels added an octave to the spectrogram. */
    public static final String SPECTROGRAM_EMPHASIS = "spectrogramEmphasis";
    /** Frequency at the top of the spectrogram in hertz. */
    public static final String SPECTROGRAM_HIGHEST = "spectrogramHighest";
    /** Name of the scale of the spectrogram's frequencies. */
    public static final String SPECTROGRAM_SCALE = "spectrogramScale";
    /** Name of the spectrogram's colours. */
    public static final String SPECTROGRAM_COLOURS = "spectrogramColours";
    /** The lowest pitch that is looked for, in hertz. */
    public static final String PITCH_FLOOR = "pitchFloor";
    /** The highest pitch that is looked for, in hertz. */
    public static final String PITCH_CEILING = "pitchCeiling";
    /** Whether formants lie over the spectrogram of a recording just opened. */
    public static final String FORMANTS = "formants";
    /** The highest formant that is looked for, in hertz. */
    public static final String FORMANT_MAXIMUM = "formantMaximum";
    /** How many formants are looked for up to there. */
    public static final String FORMANT_NUMBER = "formantNumber";
    /** Effective length of the window of formants in milliseconds. */
    public static final String FORMANT_WINDOW = "formantWindow";
    /** Names of tracks in the order that the user has given them, one a line. */
    public static final String TRACK_ORDER = "trackOrder";
    /** Names of the tracks that are hidden, one a line. */
    public static final String TRACKS_HIDDEN = "tracksHidden";
    /** Id, folder or file of the model; empty for the default. */
    public static final String MODEL = "model";
    /** The classes that the model can mean, one a line; none for all of them. */
    public static final String CLASSES = "classes";
    /** Id of the explainer to begin with; empty for the workbench's choice. */
    public static final String EXPLAINER = "explainer";
    /** Whether a recording is explained as soon as it is opened. */
    public static final String EXPLAIN_AT_ONCE = "explainAtOnce";
    /** Recordings opened lately, newest first, one a line. */
    public static final String RECENT = "recent";
    /** Sites that plug-ins were looked for at, a line each, newest first. */
    public static final String PLUGIN_SITES = "plugin-sites";
    /** Corpora in the explorer, one a line: place, tab, scheme. */
    public static final String CORPORA = "corpora";
    /** Folders of projects opened lately, newest first, one a line. */
    public static final String PROJECTS = "projects";
    /** Folder of the file dialogs. */
    public static final String FOLDER = "folder";
    /** Name of the annotator at work last; named so since it once lay among the folders. */
    public static final String ANNOTATOR = FOLDER + ".annotator";
    /** Name of the device that plays; empty for the system's. */
    public static final String OUTPUT = "output";
    /** Name of the device that records; empty for the system's. */
    public static final String INPUT = "input";
    /** Folder that recordings are saved in; empty for the user's own. */
    public static final String RECORDINGS = "recordings";
    /** Seconds that the rolling prediction hears. */
    public static final String LIVE_WINDOW = "liveWindow";
    /** Seconds from one rolling prediction to the next. */
    public static final String LIVE_HOP = "liveHop";
    /** Seconds of a window that moves over a long recording. */
    public static final String COURSE_WINDOW = "courseWindow";
    /** Seconds from one window of a long recording to the next. */
    public static final String COURSE_HOP = "courseHop";
    /** How long evaluations took here, one a line. */
    public static final String PACE = "pace";
    /** Decibels by which the rest is turned down when it is played faintly. */
    public static final String ATTENUATION = "attenuation";

    private static final ScopedPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.sparsha.ui");
    private static final Settings SETTINGS = new StoredSettings(STORE, Preferences::save);

    private Preferences() {
    }

    /** @return the store of all of them */
    public static ScopedPreferenceStore store() {
        return STORE;
    }

    /** @return all of them, by name and type */
    public static Settings settings() {
        return SETTINGS;
    }

    /** Writes them to disk now, so that a crash loses none. */
    private static void save() {
        try {
            STORE.save();
        } catch (IOException e) {
            System.getLogger(Preferences.class.getName()).log(System.Logger.Level.WARNING, "Preferences can't be saved", e);
        }
    }
}
