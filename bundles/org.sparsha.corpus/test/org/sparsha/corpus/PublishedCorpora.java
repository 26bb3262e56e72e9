/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.sparsha.audio.SoundReader;
import org.sparsha.corpus.scheme.ContributedScheme;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The label schemes of this bundle, guarded, straight from its {@code plugin.xml}, without an extension registry. */
public final class PublishedCorpora {

    /** Opens corpora of every scheme that the workbench brings. */
    public static final Corpora CORPORA = new Corpora(SoundReader.OWN, PublishedCorpora::schemes);

    private static final String BUNDLE = "org.sparsha.corpus";
    private static final List<LabelScheme> SCHEMES = read();

    private PublishedCorpora() {
    }

    private static List<LabelScheme> schemes() {
        return SCHEMES;
    }

    private static List<LabelScheme> read() {
        Path file = Path.of("plugin.xml");
        try {
            NodeList nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse((Files.exists(file) ? file : Path.of("bundles", BUNDLE, "plugin.xml")).toFile()).getElementsByTagName("scheme");
            List<LabelScheme> schemes = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                Element element = (Element) nodes.item(i);
                ContributionInfo info = new ContributionInfo(element.getAttribute("id"), element.getAttribute("name"),
                        element.getAttribute("description"), element.getAttribute("reference"), BUNDLE);
                Object made = Class.forName(element.getAttribute("class")).getConstructor().newInstance();
                schemes.add(new ContributedScheme(info.id(), info.name(), info.description(), ExtensionKind.SCHEMES
                        .guarded(new ForeignCalls(), info, (org.sparsha.explain.spi.LabelScheme) made)));
            }
            return List.copyOf(schemes);
        } catch (Exception e) {
            throw new IllegalStateException(file.toAbsolutePath().toString(), e);
        }
    }
}
