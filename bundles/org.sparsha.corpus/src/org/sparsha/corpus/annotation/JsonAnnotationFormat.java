/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** Our JSON, {@code sparsha.annotations/1}: holds everything that a document holds. */
final class JsonAnnotationFormat implements AnnotationFormat {

    private static final String SCHEMA = "sparsha.annotations/1";

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String title() {
        return "JSON (" + SCHEMA + ")";
    }

    @Override
    public List<String> endings() {
        return List.of("json");
    }

    @Override
    public boolean holdsHalfCharacters() {
        return true;
    }

    @Override
    public boolean looksLike(String head) {
        return head.contains(SCHEMA);
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonObject root = JsonParser.parseReader(reader).getAsJsonObject();
            if (!root.has("schema") || !root.get("schema").getAsString().equals(SCHEMA)) {
                throw new CorpusException("The file " + name + " is JSON, but not of the schema " + SCHEMA + ".");
            }
            List<Tier> tiers = new ArrayList<>();
            for (JsonElement tier : root.getAsJsonArray("tiers")) {
                tiers.add(tier(tier.getAsJsonObject()));
            }
            Optional<BigDecimal> end = root.has("end") ? Optional.of(decimal(root, "end")) : Optional.empty();
            return new AnnotationDocument(root.has("start") ? decimal(root, "start") : BigDecimal.ZERO, end, tiers, attributes(root));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException | IOException e) {
            throw new CorpusException("The file " + name + " is not sound JSON of the schema " + SCHEMA + ": it is cut off, or a tier or"
                    + " an annotation lacks its name, label or time.", e);
        }
    }

    private static Tier tier(JsonObject tier) {
        List<Annotation> annotations = new ArrayList<>();
        for (JsonElement element : tier.getAsJsonArray("annotations")) {
            JsonObject a = element.getAsJsonObject();
            BigDecimal start = decimal(a, "start");
            annotations.add(new Annotation(start, a.has("end") ? decimal(a, "end") : start, a.get("label").getAsString(), attributes(a)));
        }
        boolean points = tier.has("kind") && tier.get("kind").getAsString().equals("point");
        return new Tier(tier.get("name").getAsString(), points ? Tier.Kind.POINT : Tier.Kind.INTERVAL, annotations, attributes(tier));
    }

    private static BigDecimal decimal(JsonObject object, String name) {
        return DecimalTimes.checked(object.get(name).getAsBigDecimal());
    }

    private static Map<String, String> attributes(JsonObject object) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (object.has("attributes")) {
            object.getAsJsonObject("attributes").asMap().forEach((name, value) -> attributes.put(name, value.getAsString()));
        }
        return attributes;
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        JsonObject root = new JsonObject();
        root.addProperty("schema", SCHEMA);
        root.addProperty("start", document.start());
        document.end().ifPresent(end -> root.addProperty("end", end));
        addAttributes(root, document.attributes());
        JsonArray tiers = new JsonArray();
        for (Tier tier : document.tiers()) {
            JsonObject object = new JsonObject();
            object.addProperty("name", tier.name());
            object.addProperty("kind", tier.kind() == Tier.Kind.POINT ? "point" : "interval");
            addAttributes(object, tier.attributes());
            JsonArray annotations = new JsonArray();
            for (Annotation annotation : tier.annotations()) {
                JsonObject a = new JsonObject();
                a.addProperty("start", annotation.start());
                a.addProperty("end", annotation.end());
                a.addProperty("label", annotation.label());
                addAttributes(a, annotation.attributes());
                annotations.add(a);
            }
            object.add("annotations", annotations);
            tiers.add(object);
        }
        root.add("tiers", tiers);
        return escaped(new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(root)) + "\n";
    }

    /** Halves of surrogate pairs, which only an escape sequence can hold; they are within quotation marks for sure. */
    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                text.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                text.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static void addAttributes(JsonObject object, Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            JsonObject map = new JsonObject();
            attributes.forEach(map::addProperty);
            object.add("attributes", map);
        }
    }
}
