/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/**
 * The file that {@code input.familiarity} of {@code sparsha-model.json} names, schema {@code sparsha.familiarity/1}: {@code statistics}
 * (name of the set), {@code mean}, {@code scale}, {@code classes} with {@code label} and standardised {@code mean}, {@code covariance}
 * (lower triangle, row after row), {@code quantiles} of held-out distances, and {@code temperature} with {@code atHome},
 * {@code withDistance}, {@code median} where one was fitted.
 */
public final class FamiliarityFile {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.familiarity/1";
    /** Usual name of the file in a package. */
    public static final String FILE_NAME = "familiarity.json";

    private FamiliarityFile() {
    }

    /**
     * @param file the file
     * @return what it holds
     * @throws JsonFormatException where it can't be read, is of another version or doesn't fit itself
     */
    public static FamiliarityReference read(Path file) throws JsonFormatException {
        JsonFields json = JsonFields.read(file);
        if (!SCHEMA.equals(json.text("schema")) || !ClipStatistics.ID.equals(json.text("statistics"))) {
            throw json.wrong("schema", "\"" + SCHEMA + "\" with the statistics \"" + ClipStatistics.ID + "\"; a newer version of this "
                    + "program may know others, or make it again with 'sparsha model familiarise'");
        }
        int size = ClipStatistics.create().size();
        double[] mean = numbers(json, "mean", size);
        double[] scale = numbers(json, "scale", size);
        if (Arrays.stream(scale).anyMatch(value -> value <= 0)) {
            throw json.wrong("scale", "a list of numbers greater than 0");
        }
        List<String> labels = new ArrayList<>();
        List<double[]> means = new ArrayList<>();
        for (JsonFields one : json.fieldsList("classes")) {
            labels.add(one.text("label"));
            means.add(numbers(one, "mean", size));
        }
        if (means.isEmpty()) {
            throw json.wrong("classes", "a list of at least one class");
        }
        double[] flat = numbers(json, "covariance", size * (size + 1) / 2);
        double[][] covariance = new double[size][];
        for (int i = 0; i < size; i++) {
            covariance[i] = Arrays.copyOfRange(flat, i * (i + 1) / 2, (i + 1) * (i + 2) / 2);
        }
        double[] quantiles = numbers(json, "quantiles", FamiliarityReference.QUANTILES);
        for (int i = 1; i < quantiles.length; i++) {
            if (quantiles[i] < quantiles[i - 1]) {
                throw json.wrong("quantiles", "a list of numbers that don't fall");
            }
        }
        try {
            return new FamiliarityReference(new ClassShape(mean, scale, labels, means.toArray(double[][]::new), covariance), quantiles,
                    temperature(json));
        } catch (IllegalArgumentException e) {
            throw json.wrong("covariance", "the lower triangle of a positive definite matrix");
        }
    }

    private static Optional<DistanceTemperature> temperature(JsonFields json) throws JsonFormatException {
        if (!json.has("temperature")) {
            return Optional.empty();
        }
        JsonFields given = json.fields("temperature");
        double median = given.number("median");
        double withDistance = given.number("withDistance");
        if (!(median > 0) || withDistance < 0) {
            throw given.wrong("median", "greater than 0, and withDistance not below 0");
        }
        return Optional.of(new DistanceTemperature(given.number("atHome"), withDistance, median));
    }

    private static double[] numbers(JsonFields json, String name, int size) throws JsonFormatException {
        double[] numbers = json.numbers(name);
        if (numbers.length != size) {
            throw json.wrong(name, "a list of " + size + " numbers; it has " + numbers.length);
        }
        return numbers;
    }

    /**
     * @param reference what is known
     * @return text of the file
     */
    public static String text(FamiliarityReference reference) {
        ClassShape shape = reference.shape();
        StringBuilder text = new StringBuilder("{\n\"schema\": \"").append(SCHEMA).append("\",\n\"statistics\": \"")
                .append(ClipStatistics.ID)
                .append("\",\n\"mean\": ").append(list(shape.mean())).append(",\n\"scale\": ").append(list(shape.scale()))
                .append(",\n\"classes\": [");
        for (int c = 0; c < shape.classes().size(); c++) {
            text.append(c == 0 ? "\n" : ",\n").append("{\"label\": ").append(quoted(shape.classes().get(c))).append(", \"mean\": ")
                    .append(list(shape.classMeans()[c])).append('}');
        }
        text.append("],\n\"covariance\": [");
        for (int i = 0; i < shape.size(); i++) {
            String row = list(shape.covariance()[i]);
            text.append(i == 0 ? "\n" : ",\n").append(row, 1, row.length() - 1);
        }
        text.append("],\n\"quantiles\": ").append(list(reference.quantiles()));
        reference.temperature().ifPresent(one -> text.append(",\n\"temperature\": {\"atHome\": ").append(one.atHome())
                .append(", \"withDistance\": ").append(one.withDistance()).append(", \"median\": ").append(one.median()).append('}'));
        return text.append("\n}\n").toString();
    }

    /** Seven digits are enough: distances change by less than 1e-6. */
    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(value -> String.format(Locale.ROOT, "%.6g", value)).map(FamiliarityFile::shortened)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String shortened(String number) {
        return number.contains("e") || !number.contains(".") ? number : number.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < 0x20) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
