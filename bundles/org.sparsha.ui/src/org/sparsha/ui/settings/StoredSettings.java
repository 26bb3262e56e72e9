/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.preference.IPreferenceStore;
import org.sparsha.features.raster.ColorMap;
import org.sparsha.features.raster.FrequencyScale;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.features.voice.FormantSettings;

/** Settings in a preference store. */
final class StoredSettings implements Settings {

    private final IPreferenceStore store;
    private final Runnable save;

    /**
     * @param store where they are
     * @param save writes it to disk
     */
    StoredSettings(IPreferenceStore store, Runnable save) {
        this.store = store;
        this.save = save;
    }

    private void set(String name, String value) {
        store.setValue(name, value);
        save.run();
    }

    private List<String> lines(String name) {
        return store.getString(name).lines().filter(Predicate.not(String::isBlank)).toList();
    }

    @Override
    public String model() {
        return store.getString(Preferences.MODEL);
    }

    @Override
    public void setModel(String name) {
        set(Preferences.MODEL, name);
    }

    @Override
    public List<String> classes() {
        return lines(Preferences.CLASSES);
    }

    @Override
    public void setClasses(List<String> labels) {
        set(Preferences.CLASSES, String.join("\n", labels));
    }

    @Override
    public String explainer() {
        return store.getString(Preferences.EXPLAINER);
    }

    @Override
    public boolean explainAtOnce() {
        return store.getBoolean(Preferences.EXPLAIN_AT_ONCE);
    }

    @Override
    public String theme() {
        return store.getString(Preferences.THEME);
    }

    @Override
    public void setTheme(String theme) {
        set(Preferences.THEME, theme);
    }

    @Override
    public void addThemeListener(Runnable changed) {
        store.addPropertyChangeListener(event -> {
            if (Preferences.THEME.equals(event.getProperty())) {
                changed.run();
            }
        });
    }

    @Override
    public boolean pitch() {
        return store.getBoolean(Preferences.PITCH);
    }

    @Override
    public boolean intensity() {
        return store.getBoolean(Preferences.INTENSITY);
    }

    @Override
    public SpectrogramSettings spectrogram() {
        SpectrogramSettings usual = SpectrogramSettings.DEFAULT;
        try {
            return usual.withWindow(store.getDouble(Preferences.SPECTROGRAM_WINDOW) / 1000)
                    .withDynamicRange(store.getDouble(Preferences.SPECTROGRAM_RANGE))
                    .withPreEmphasis(store.getDouble(Preferences.SPECTROGRAM_EMPHASIS))
                    .withHighest(store.getDouble(Preferences.SPECTROGRAM_HIGHEST))
                    .withScale(FrequencyScale.valueOf(store.getString(Preferences.SPECTROGRAM_SCALE)))
                    .withColorMap(ColorMap.valueOf(store.getString(Preferences.SPECTROGRAM_COLOURS)));
        } catch (IllegalArgumentException e) {
            return usual; // the file of preferences was edited by hand, or is of another version
        }
    }

    @Override
    public void setSpectrogram(SpectrogramSettings drawn) {
        store.setValue(Preferences.SPECTROGRAM_WINDOW, Math.round(drawn.window() * 1e6) / 1e3);
        store.setValue(Preferences.SPECTROGRAM_RANGE, drawn.dynamicRange());
        store.setValue(Preferences.SPECTROGRAM_EMPHASIS, drawn.preEmphasis());
        store.setValue(Preferences.SPECTROGRAM_HIGHEST, drawn.highest());
        store.setValue(Preferences.SPECTROGRAM_SCALE, drawn.scale().name());
        set(Preferences.SPECTROGRAM_COLOURS, drawn.colorMap().name());
    }

    @Override
    public double pitchFloor() {
        return store.getDouble(Preferences.PITCH_FLOOR);
    }

    @Override
    public double pitchCeiling() {
        return Math.max(2 * pitchFloor(), store.getDouble(Preferences.PITCH_CEILING));
    }

    @Override
    public boolean formants() {
        return store.getBoolean(Preferences.FORMANTS);
    }

    @Override
    public FormantSettings formantSettings() {
        try {
            return new FormantSettings(store.getDouble(Preferences.FORMANT_MAXIMUM), store.getInt(Preferences.FORMANT_NUMBER),
                    store.getDouble(Preferences.FORMANT_WINDOW) / 1000, FormantSettings.DEFAULT.preEmphasisFrom());
        } catch (IllegalArgumentException e) {
            return FormantSettings.DEFAULT; // the file of preferences was edited by hand, or is of another version
        }
    }

    @Override
    public void setFormantSettings(FormantSettings sought) {
        store.setValue(Preferences.FORMANT_MAXIMUM, sought.maximum());
        store.setValue(Preferences.FORMANT_NUMBER, sought.number());
        set(Preferences.FORMANT_WINDOW, Double.toString(Math.round(sought.windowSeconds() * 1e6) / 1e3));
    }

    @Override
    public TrackArrangement tracks() {
        return new TrackArrangement(lines(Preferences.TRACK_ORDER), new LinkedHashSet<>(lines(Preferences.TRACKS_HIDDEN)));
    }

    @Override
    public void setTracks(TrackArrangement arrangement) {
        store.setValue(Preferences.TRACK_ORDER, String.join("\n", arrangement.order()));
        set(Preferences.TRACKS_HIDDEN, String.join("\n", arrangement.hidden()));
    }

    @Override
    public List<String> recent() {
        return lines(Preferences.RECENT);
    }

    @Override
    public void setRecent(List<String> files) {
        set(Preferences.RECENT, String.join("\n", files));
    }

    @Override
    public List<String> pluginSites() {
        return lines(Preferences.PLUGIN_SITES);
    }

    @Override
    public void setPluginSites(List<String> sites) {
        set(Preferences.PLUGIN_SITES, String.join("\n", sites));
    }

    @Override
    public List<String> corpora() {
        return lines(Preferences.CORPORA);
    }

    @Override
    public void setCorpora(List<String> lines) {
        set(Preferences.CORPORA, String.join("\n", lines));
    }

    @Override
    public List<String> projects() {
        return lines(Preferences.PROJECTS);
    }

    @Override
    public void setProjects(List<String> folders) {
        set(Preferences.PROJECTS, String.join("\n", folders));
    }

    @Override
    public List<String> folders(String purpose) {
        return List.of(store.getString(Preferences.FOLDER + '.' + purpose), store.getString(Preferences.FOLDER)).stream()
                .filter(Predicate.not(String::isEmpty)).toList();
    }

    @Override
    public void setFolder(String purpose, String folder) {
        store.setValue(Preferences.FOLDER + '.' + purpose, folder);
        set(Preferences.FOLDER, folder);
    }

    @Override
    public String annotator() {
        String name = store.getString(Preferences.ANNOTATOR);
        return name.isEmpty() ? System.getProperty("user.name", "") : name;
    }

    @Override
    public void setAnnotator(String name) {
        set(Preferences.ANNOTATOR, name);
    }

    @Override
    public String output() {
        return store.getString(Preferences.OUTPUT);
    }

    @Override
    public String input() {
        return store.getString(Preferences.INPUT);
    }

    @Override
    public String recordings() {
        return store.getString(Preferences.RECORDINGS);
    }

    @Override
    public double liveWindow() {
        return store.getDouble(Preferences.LIVE_WINDOW);
    }

    @Override
    public double liveHop() {
        return store.getDouble(Preferences.LIVE_HOP);
    }

    @Override
    public double courseWindow() {
        return store.getDouble(Preferences.COURSE_WINDOW);
    }

    @Override
    public double courseHop() {
        return store.getDouble(Preferences.COURSE_HOP);
    }

    @Override
    public List<String> pace() {
        return lines(Preferences.PACE);
    }

    @Override
    public void setPace(List<String> lines) {
        set(Preferences.PACE, String.join("\n", lines));
    }

    @Override
    public int attenuation() {
        return store.getInt(Preferences.ATTENUATION);
    }
}
