/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of sound files, with the endings their names have: the one list of them. What a file really is, its content tells; endings only
 * say which files of a folder are worth opening.
 */
public enum SoundFormat {

    /** RIFF WAVE, with its 64-bit kin RF64 and BW64. */
    WAV("WAV", "audio/wav", true, "wav", "wave", "rf64", "bw64"),
    /** Sony Wave64. */
    WAVE64("Wave64", "audio/x-w64", true, "w64"),
    /** AIFF and AIFF-C. */
    AIFF("AIFF", "audio/aiff", true, "aif", "aiff", "aifc"),
    /** Sun and NeXT. */
    AU("AU", "audio/basic", true, "au", "snd"),
    /** Core Audio Format. */
    CAF("CAF", "audio/x-caf", true, "caf"),
    /** NIST SPHERE. */
    SPHERE("NIST SPHERE", "audio/x-nist", true, "sph", "nist"),
    /** FLAC. */
    FLAC("FLAC", "audio/flac", true, "flac"),
    /** MPEG audio, layers I to III. */
    MPEG("MP3", "audio/mpeg", true, "mp3", "mp2", "mpga"),
    /** Vorbis in Ogg. */
    VORBIS("Ogg Vorbis", "audio/ogg", true, "ogg", "oga"),
    /** Opus in Ogg; needs an {@link ExternalDecoder}. */
    OPUS("Opus", "audio/opus", false, "opus"),
    /** AAC, bare or in MP4; needs an {@link ExternalDecoder}. */
    AAC("AAC", "audio/mp4", false, "m4a", "m4b", "aac", "mp4"),
    /** Windows Media Audio; needs an {@link ExternalDecoder}. */
    WMA("WMA", "audio/x-ms-wma", false, "wma"),
    /** Matroska and WebM; needs an {@link ExternalDecoder}. */
    MATROSKA("WebM", "audio/webm", false, "webm", "weba", "mka"),
    /** AMR, as telephones record; needs an {@link ExternalDecoder}. */
    AMR("AMR", "audio/amr", false, "amr", "awb", "3gp");

    private final String title;
    private final String mediaType;
    private final boolean builtIn;
    private final List<String> endings;

    SoundFormat(String title, String mediaType, boolean builtIn, String... endings) {
        this.title = title;
        this.mediaType = mediaType;
        this.builtIn = builtIn;
        this.endings = List.of(endings);
    }

    /** @return its name for the user */
    public String title() {
        return title;
    }

    /** @return its media type (RFC 6838) */
    public String mediaType() {
        return mediaType;
    }

    /** @return whether it is read without the help of another program */
    public boolean isBuiltIn() {
        return builtIn;
    }

    /** @return endings of its files, in lower case and without a dot, the most usual first */
    public List<String> endings() {
        return endings;
    }

    /**
     * @param path a file's path or name
     * @return the format that its ending, in any case, stands for; empty where it is none of a sound file
     */
    public static Optional<SoundFormat> ofName(String path) {
        int dot = path.lastIndexOf('.');
        String ending = dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
    }

    /** @return the endings of all formats that are read without help, sorted */
    public static List<String> builtInEndings() {
        return Arrays.stream(values()).filter(SoundFormat::isBuiltIn).flatMap(format -> format.endings.stream()).sorted().toList();
    }

    /** @return the titles of all formats that are read without help, for messages: {@code "WAV, Wave64, AIFF, ..."} */
    public static String builtInTitles() {
        return String.join(", ", Arrays.stream(values()).filter(SoundFormat::isBuiltIn).map(SoundFormat::title).toList());
    }

    /** @return the endings of all formats, without the dot */
    public static List<String> allEndings() {
        List<String> all = new ArrayList<>();
        for (SoundFormat format : values()) {
            all.addAll(format.endings);
        }
        return all;
    }
}
