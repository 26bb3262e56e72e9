/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.settings;

import java.util.List;

import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.features.voice.FormantSettings;

/** What the user has set, by name and type. Reading is for any thread, writing for the UI's; what is written is on disk at once. */
public interface Settings {

    /** @return id, folder or file of the model; empty for the default */
    String model();

    /** @param name id, folder or file of the model; empty for the default */
    void setModel(String name);

    /** @return the classes that the model can mean; none for all of them */
    List<String> classes();

    /** @param labels at least two classes of the model that it can mean; none for all of them */
    void setClasses(List<String> labels);

    /** @return id of the explainer to begin with; empty for the workbench's choice */
    String explainer();

    /** @return whether a recording is explained as soon as it is opened */
    boolean explainAtOnce();

    /** @return theme: {@link Preferences#THEME_SYSTEM}, {@link Preferences#THEME_LIGHT} or {@link Preferences#THEME_DARK} */
    String theme();

    /** @param theme one of the same */
    void setTheme(String theme);

    /** @param changed run after the theme has been set, by whomever */
    void addThemeListener(Runnable changed);

    /** @return whether pitch lies over the spectrogram of a recording just opened */
    boolean pitch();

    /** @return whether intensity lies over the spectrogram of a recording just opened */
    boolean intensity();

    /** @return how spectrograms are drawn */
    SpectrogramSettings spectrogram();

    /** @param drawn how spectrograms are to be drawn; a ceiling of its own is not kept */
    void setSpectrogram(SpectrogramSettings drawn);

    /** @return the lowest pitch that is looked for, in hertz */
    double pitchFloor();

    /** @return the highest pitch that is looked for, in hertz, above the lowest */
    double pitchCeiling();

    /** @return whether formants lie over the spectrogram of a recording just opened */
    boolean formants();

    /** @return how formants are looked for */
    FormantSettings formantSettings();

    /** @param sought how formants are to be looked for */
    void setFormantSettings(FormantSettings sought);

    /** @return how the tracks of timelines are arranged */
    TrackArrangement tracks();

    /** @param arrangement how the tracks of timelines are to be arranged */
    void setTracks(TrackArrangement arrangement);

    /** @return recordings opened lately, newest first */
    List<String> recent();

    /** @param files recordings opened lately, newest first */
    void setRecent(List<String> files);

    /** @return sites that plug-ins were looked for at, newest first */
    List<String> pluginSites();

    /** @param sites sites that plug-ins were looked for at, newest first */
    void setPluginSites(List<String> sites);

    /** @return corpora in the explorer, a line each: place, tab, scheme */
    List<String> corpora();

    /** @param lines corpora in the explorer, a line each: place, tab, scheme */
    void setCorpora(List<String> lines);

    /** @return folders of projects opened lately, newest first; the first was open when the window was closed */
    List<String> projects();

    /** @param folders folders of projects opened lately, newest first */
    void setProjects(List<String> folders);

    /**
     * @param purpose what a file dialog is for
     * @return folder of the last such dialog, or of the last of any; empty where there was none
     */
    List<String> folders(String purpose);

    /**
     * @param purpose what a file dialog was for
     * @param folder the folder chosen there
     */
    void setFolder(String purpose, String folder);

    /** @return name of the annotator or listener who was at work last; the user's own name where nobody was */
    String annotator();

    /** @param name who is at work */
    void setAnnotator(String name);

    /** @return name of the device that plays; empty for the system's */
    String output();

    /** @return name of the device that records; empty for the system's */
    String input();

    /** @return folder that recordings are saved in; empty for the user's own */
    String recordings();

    /** @return seconds that the rolling prediction hears */
    double liveWindow();

    /** @return seconds from one rolling prediction to the next */
    double liveHop();

    /** @return seconds of a window that moves over a long recording */
    double courseWindow();

    /** @return seconds from one window of a long recording to the next */
    double courseHop();

    /** @return how long evaluations took here, as the window has learned it */
    List<String> pace();

    /** @param lines how long evaluations took here */
    void setPace(List<String> lines);

    /** @return decibels by which the rest is turned down when it is played faintly */
    int attenuation();
}
