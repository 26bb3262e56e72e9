/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

/**
 * The label files that xlabel wrote. ESPS/waves+ gives each label's end. The files of EMO-DB give each label's start, though nothing in
 * them says so; measured on 92 recordings: before the first time the level is 34 dB below that of the recording, after it 3 dB; the last
 * label, ".", lies where sound ends, .087 s before the file's end (median); [s] and [ʃ] have their spectral centre at 4,866 Hz where times
 * are starts, and at 524 Hz, which no fricative has, where they are ends.
 */
enum XlabelStyle {

    /** ESPS/waves+. */
    ESPS("xlabel", "ESPS/waves+ labels (.lab)", "lab", "labels"),
    /** Phones of EMO-DB. */
    PHONES("lablaut", "EMO-DB phones (.lablaut)", "lablaut", "phones"),
    /** Syllables of EMO-DB with their stress. */
    STRESSED_SYLLABLES("labsilb", "EMO-DB syllables with stress (.labsilb)", "labsilb", "syllables"),
    /** Syllables of EMO-DB without header. */
    SYLLABLES("silb", "EMO-DB syllables (.silb)", "silb", "syllables");

    private final String id;
    private final String title;
    private final String ending;
    private final String tier;

    XlabelStyle(String id, String title, String ending, String tier) {
        this.id = id;
        this.title = title;
        this.ending = ending;
        this.tier = tier;
    }

    /** @return name in scripts */
    String id() {
        return id;
    }

    /** @return what it is called */
    String title() {
        return title;
    }

    /** @return ending of its files, without the dot */
    String ending() {
        return ending;
    }

    /** @return name of its only tier */
    String tier() {
        return tier;
    }

    /** @return whether lines have no colour and the file no header */
    boolean isBare() {
        return this == SYLLABLES;
    }

    /** @return whether a label begins at its time, rather than ends there */
    boolean timesAreStarts() {
        return this != ESPS;
    }
}
