/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sparsha.corpus.CorpusException;

/**
 * Changes an ELAN file only where its tiers have changed: labels, times, annotations and whole tiers that are new or gone. Everything else
 * stays byte for byte. What can't be done that way (such as taking away what others refer to) is left to {@link EafWriter}.
 */
final class EafRevision {

    private static final String ID = EafFormat.PREFIX + "ANNOTATION_ID";

    private final AnnotationDocument now;
    private final Losses losses;
    private final EafWriter values;
    private final String original;
    private final TextEdits edits;
    private final Map<String, XmlOutline.Element> annotations = new HashMap<>();
    private final Map<String, XmlOutline.Element> tierElements = new LinkedHashMap<>();
    private XmlOutline.Element root;
    private EafSlotChanges slots;
    /** New tiers, all put in after the last one. */
    private final StringBuilder added = new StringBuilder();
    private int addedAt;
    private boolean needsType;
    private int highestId;
    private boolean failed;

    EafRevision(String original, AnnotationDocument now, Losses losses) {
        this.original = original;
        this.now = now;
        this.losses = losses;
        this.values = new EafWriter(now, losses);
        this.edits = new TextEdits(original);
    }

    /** The changed text; empty where the change doesn't fit into the file as it is. */
    Optional<String> text() {
        try {
            AnnotationDocument before = new EafFormat().parse(original, "");
            if (!outline(before) || hasOtherVocabulary(before)) {
                return Optional.empty();
            }
            Map<Tier, Tier> matches = matches(before);
            remove(before, matches);
            slots = new EafSlotChanges(root, edits);
            for (Tier tier : now.tiers()) {
                Tier old = matches.get(tier);
                if (old == null) {
                    add(tier);
                } else {
                    change(tier, old);
                }
            }
            slots.write();
            writeAdded();
            updateLastId();
            if (failed) {
                return Optional.empty();
            }
            losses.attributes(now, EafFormat.PREFIX);
            String text = edits.result();
            return isAsWanted(text) ? Optional.of(text) : Optional.empty();
        } catch (CorpusException e) {
            return Optional.empty();
        }
    }

    /** Finds the elements; only where every annotation and tier has an id of its own. */
    /** Other values want another linguistic type and a vocabulary, which the writer makes. */
    private boolean hasOtherVocabulary(AnnotationDocument before) throws CorpusException {
        Map<String, ControlledVocabulary> known = ControlledVocabulary.ofTiers(before);
        return now.tiers().stream().anyMatch(tier -> !ControlledVocabulary.wanted(tier).isEmpty() && (!known.containsKey(tier.name())
                || !known.get(tier.name()).values().equals(ControlledVocabulary.wanted(tier))));
    }

    private boolean outline(AnnotationDocument before) {
        root = XmlOutline.root(original);
        int count = 0;
        for (XmlOutline.Element tier : root.children("TIER")) {
            if (tierElements.put(tier.attribute("TIER_ID"), tier) != null) {
                return false;
            }
            for (XmlOutline.Element annotation : tier.children("ANNOTATION")) {
                if (annotation.children.size() != 1) {
                    return false;
                }
                String id = annotation.children.get(0).attribute("ANNOTATION_ID");
                annotations.put(id, annotation);
                highestId = Math.max(highestId, id.matches("a\\d{1,8}") ? Integer.parseInt(id.substring(1)) : 0);
                count++;
            }
        }
        highestId = Math.max(highestId, lastId().map(this::lastId).orElse(0));
        return count == annotations.size() && count == before.size()
                && before.tiers().stream().allMatch(tier -> tierElements.containsKey(tier.name()));
    }

    /** Tiers of the same name, or else of the same annotations, belong together. */
    private Map<Tier, Tier> matches(AnnotationDocument before) {
        Map<Tier, Tier> matches = new java.util.IdentityHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Tier tier : now.tiers()) {
            before.tiers().stream().filter(old -> old.name().equals(tier.name()) && taken.add(old.name())).findFirst()
                    .ifPresent(old -> matches.put(tier, old));
        }
        for (Tier tier : now.tiers()) {
            Set<String> ids = ids(tier);
            if (!matches.containsKey(tier)) {
                before.tiers().stream().filter(old -> !taken.contains(old.name()) && ids(old).stream().anyMatch(ids::contains))
                        .findFirst().ifPresent(old -> {
                            taken.add(old.name());
                            matches.put(tier, old);
                        });
            }
        }
        return matches;
    }

    private static Set<String> ids(Tier tier) {
        Set<String> ids = new LinkedHashSet<>();
        tier.annotations().forEach(a -> ids.add(a.attributes().getOrDefault(ID, "")));
        ids.remove("");
        return ids;
    }

    /** Takes away tiers and annotations that aren't there any more, where nothing that stays refers to them. */
    private void remove(AnnotationDocument before, Map<Tier, Tier> matches) {
        Set<String> goneTiers = new HashSet<>();
        Set<String> goneIds = new HashSet<>();
        for (Tier old : before.tiers()) {
            Set<String> kept = new HashSet<>();
            matches.forEach((tier, match) -> {
                if (match == old) {
                    kept.addAll(ids(tier));
                }
            });
            boolean gone = !matches.containsValue(old);
            if (gone) {
                goneTiers.add(old.name());
                edits.remove(tierElements.get(old.name()));
            }
            for (String id : ids(old)) {
                if (!kept.contains(id)) {
                    goneIds.add(id);
                    if (!gone) {
                        edits.remove(annotations.get(id));
                    }
                }
            }
        }
        tierElements.forEach((name, tier) -> failed |= !goneTiers.contains(name) && goneTiers.contains(tier.attribute("PARENT_REF")));
        annotations.forEach((id, annotation) -> {
            XmlOutline.Element inner = annotation.children.get(0);
            failed |= !goneIds.contains(id)
                    && (goneIds.contains(inner.attribute("ANNOTATION_REF")) || goneIds.contains(inner.attribute("PREVIOUS_ANNOTATION")));
        });
        goneIds.forEach(annotations::remove);
    }

    private void change(Tier tier, Tier old) {
        XmlOutline.Element element = tierElements.get(old.name());
        if (!tier.name().equals(old.name())) {
            rename(element, old.name(), tier.name());
        }
        Map<String, Annotation> byId = new HashMap<>();
        old.annotations().forEach(a -> byId.put(a.attributes().get(ID), a));
        Optional<XmlOutline.Element> previous = Optional.empty();
        for (Annotation annotation : tier.annotations()) {
            // each id once: a copy of an annotation is a new one
            Annotation before = byId.remove(annotation.attributes().getOrDefault(ID, ""));
            before = before != null && annotations.containsKey(before.attributes().get(ID)) ? before : null;
            if (before == null) {
                failed |= element.children("ANNOTATION").stream().anyMatch(a -> a.children.get(0).name.equals("REF_ANNOTATION"));
                insert(element, previous, annotation);
            } else {
                XmlOutline.Element at = annotations.get(before.attributes().get(ID));
                change(at.children.get(0), before, annotation);
                previous = Optional.of(at);
            }
        }
    }

    private void rename(XmlOutline.Element element, String from, String to) {
        String name = XmlOutline.escapedAttribute(values.legal(to));
        XmlOutline.Range range = element.attributes.get("TIER_ID");
        edits.replace(range.start(), range.end(), name);
        for (XmlOutline.Element child : tierElements.values()) {
            if (child.attribute("PARENT_REF").equals(from)) {
                edits.replace(child.attributes.get("PARENT_REF").start(), child.attributes.get("PARENT_REF").end(), name);
            }
        }
    }

    private void change(XmlOutline.Element element, Annotation before, Annotation after) {
        if (!before.label().equals(after.label())) {
            List<XmlOutline.Element> value = element.children("ANNOTATION_VALUE");
            if (value.isEmpty()) {
                edits.append(element, "<ANNOTATION_VALUE>" + XmlOutline.escaped(values.legal(after.label())) + "</ANNOTATION_VALUE>");
            } else {
                edits.content(value.get(0), XmlOutline.escaped(values.legal(after.label())));
            }
        }
        boolean startMoved = before.start().compareTo(after.start()) != 0;
        boolean endMoved = before.end().compareTo(after.end()) != 0;
        if (element.name.equals("REF_ANNOTATION")) {
            if (startMoved || endMoved) {
                losses.add("times of annotations that have those of another tier");
            }
            return;
        }
        long[] times = values.bounds(after);
        slots.use(element, "TIME_SLOT_REF1", startMoved ? Optional.of(times[0]) : Optional.empty());
        slots.use(element, "TIME_SLOT_REF2", endMoved ? Optional.of(times[1]) : Optional.empty());
    }

    private void insert(XmlOutline.Element tier, Optional<XmlOutline.Element> previous, Annotation annotation) {
        List<XmlOutline.Element> siblings = tier.children("ANNOTATION");
        String indentation = siblings.isEmpty() ? edits.indentation(tier) + "    " : edits.indentation(siblings.get(0));
        String text = element(annotation, indentation);
        if (previous.isPresent()) {
            edits.insert(previous.get().end, text);
        } else if (siblings.isEmpty()) {
            edits.append(tier, text + edits.indentation(tier));
        } else {
            edits.insert(siblings.get(0).start - indentation.length(), text);
        }
    }

    private String element(Annotation annotation, String indentation) {
        long[] times = values.bounds(annotation);
        String more = indentation.isEmpty() ? "" : indentation + "    ";
        String most = more.isEmpty() ? "" : more + "    ";
        highestId++;
        return indentation + "<ANNOTATION>" + more + "<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a" + highestId + "\" TIME_SLOT_REF1=\""
                + slots.made(times[0]) + "\" TIME_SLOT_REF2=\"" + slots.made(times[1]) + "\">" + most + "<ANNOTATION_VALUE>"
                + XmlOutline.escaped(values.legal(annotation.label())) + "</ANNOTATION_VALUE>" + more + "</ALIGNABLE_ANNOTATION>"
                        + indentation
                + "</ANNOTATION>";
    }

    private void add(Tier tier) {
        List<XmlOutline.Element> tiers = root.children("TIER");
        List<XmlOutline.Element> types = root.children("LINGUISTIC_TYPE");
        failed |= tierElements.containsKey(tier.name()) || root.children("TIME_ORDER").isEmpty();
        if (failed) {
            return;
        }
        tierElements.put(tier.name(), root);
        XmlOutline.Element after = tiers.isEmpty() ? root.children("TIME_ORDER").get(0) : tiers.get(tiers.size() - 1);
        String indentation = edits.indentation(after);
        StringBuilder text = new StringBuilder();
        Map<String, String> attributes = new LinkedHashMap<>(tier.attributes());
        attributes.remove(EafFormat.PREFIX + "PARENT_REF");
        String type = attributes.getOrDefault(EafFormat.PREFIX + "LINGUISTIC_TYPE_REF", "");
        boolean typed = types.stream().anyMatch(t -> t.attribute("LINGUISTIC_TYPE_ID").equals(type) && t.attribute("CONSTRAINTS")
                .isEmpty());
        text.append(indentation).append("<TIER LINGUISTIC_TYPE_REF=\"").append(typed ? XmlOutline.escapedAttribute(type)
                : EafWriter.NEW_TYPE)
                .append("\" TIER_ID=\"").append(XmlOutline.escapedAttribute(values.legal(tier.name()))).append('"');
        attributes.forEach((name, value) -> EafWriter.xmlName(name).filter(n -> !n.equals("LINGUISTIC_TYPE_REF")).ifPresent(
                n -> text.append(' ').append(n).append("=\"").append(XmlOutline.escapedAttribute(values.legal(value))).append('"')));
        text.append('>');
        if (tier.kind() == Tier.Kind.POINT) {
            losses.add(EafWriter.POINTS);
        }
        String inner = indentation.isEmpty() ? "" : indentation + "    ";
        tier.annotations().forEach(a -> text.append(element(a, inner)));
        text.append(indentation).append("</TIER>");
        needsType |= !typed && types.stream().noneMatch(t -> t.attribute("LINGUISTIC_TYPE_ID").equals(EafWriter.NEW_TYPE));
        added.append(text);
        addedAt = after.end;
    }

    private void writeAdded() {
        if (!added.isEmpty()) {
            edits.insert(addedAt, added.toString());
        }
        if (needsType) {
            List<XmlOutline.Element> types = root.children("LINGUISTIC_TYPE");
            String indentation = edits.indentation(root.children.get(0));
            String type = "<LINGUISTIC_TYPE GRAPHIC_REFERENCES=\"false\" LINGUISTIC_TYPE_ID=\"" + EafWriter.NEW_TYPE
                    + "\" TIME_ALIGNABLE=\"true\"/>";
            edits.insert(types.isEmpty() ? addedAt : types.get(types.size() - 1).end, indentation + type);
        }
    }

    /** ELAN gives new annotations ids after the one it used last. */
    private void updateLastId() {
        lastId().filter(property -> lastId(property) < highestId)
                .ifPresent(property -> edits.content(property, String.valueOf(highestId)));
    }

    private Optional<XmlOutline.Element> lastId() {
        return root.children("HEADER").stream().flatMap(header -> header.children("PROPERTY").stream())
                .filter(property -> property.attribute("NAME").equals("lastUsedAnnotationId")).findFirst();
    }

    private int lastId(XmlOutline.Element property) {
        String value = original.substring(property.content.start(), property.content.end()).strip();
        return value.matches("\\d{1,8}") ? Integer.parseInt(value) : 0;
    }

    /** Whether the text, read again, has the tiers and labels that were to be written. */
    private boolean isAsWanted(String text) throws CorpusException {
        AnnotationDocument read = new EafFormat().parse(text, "");
        Map<String, List<String>> wanted = new HashMap<>();
        now.tiers().forEach(tier -> wanted.put(values.legal(tier.name()), tier.annotations().stream()
                .map(a -> values.legal(a.label())).sorted().toList()));
        Map<String, List<String>> found = new HashMap<>();
        read.tiers().forEach(tier -> found.put(tier.name(), tier.annotations().stream().map(Annotation::label).sorted().toList()));
        return wanted.equals(found) && read.tiers().size() == now.tiers().size();
    }
}
