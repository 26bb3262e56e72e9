/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/**
 * Where the recording of a saved explanation is, besides the path as it was given: from the folder of the explanation, so that both can be
 * moved together, and from the folder that the path was given in, so that the explanation can be moved alone.
 */
public final class AudioPlaces {

    private static final String RELATIVE = "relative";
    private static final String FROM = "from";

    private AudioPlaces() {
    }

    /**
     * @param path a recording as it was given
     * @param folder where its explanation is saved
     * @return keys to be added to the recording's: {@code relative}, with {@code /} between folders, where there is such a path, and
     *         {@code from} where the path isn't absolute; nothing where it isn't one of a file
     */
    public static Map<String, String> fields(String path, Path folder) {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                return fields;
            }
            Path absolute = file.toAbsolutePath().normalize();
            Path begin = folder.toAbsolutePath().normalize();
            if (absolute.getRoot().equals(begin.getRoot())) {
                fields.put(RELATIVE, begin.relativize(absolute).toString().replace('\\', '/'));
            }
            if (!file.isAbsolute()) {
                fields.put(FROM, Path.of("").toAbsolutePath().toString());
            }
        } catch (InvalidPathException e) {
            return Map.of(); // what was read from standard input has a name, but none of a file
        }
        return fields;
    }

    /** Where a recording may be, most likely first: absolute, or from the folder of the explanation. */
    static List<String> read(JsonFields audio) throws JsonFormatException {
        List<String> places = new ArrayList<>();
        audio.optionalText(RELATIVE).ifPresent(places::add);
        Optional<String> from = audio.optionalText(FROM);
        if (from.isPresent()) {
            places.add(from.get() + "/" + audio.text("path"));
        }
        places.add(audio.text("path"));
        return places;
    }
}
