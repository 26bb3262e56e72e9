/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

import org.sparsha.application.contributions.DeclaredContributions;
import org.sparsha.explain.ExplainException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Makes the catalogue of an update site from its files: features with their bundles, and bundles that belong to none. */
public final class SiteCatalogue {

    private static final int LICENCE_LENGTH = 60;

    private SiteCatalogue() {
    }

    /** A bundle of the site. */
    private record Bundle(Path jar, BundleManifest manifest, Map<String, List<String>> adds) {
    }

    /**
     * @param site folder of the site, with its folders {@code plugins} and {@code features}, where it has them
     * @return its catalogue, by ids and versions
     * @throws IOException where a file of it can't be read; a {@link ZipException} with the file's name where one isn't whole
     * @throws ExplainException where a description in it can't be read
     */
    public static Catalogue of(Path site) throws IOException, ExplainException {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars(site.resolve("plugins"))) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                if (file.getManifest() != null && file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName") != null) {
                    bundles.add(new Bundle(jar, new BundleManifest(file.getManifest().getMainAttributes()), adds(file)));
                }
            } catch (ZipException e) {
                throw damaged(jar, e);
            }
        }
        List<CatalogueEntry> entries = new ArrayList<>();
        Set<String> within = new HashSet<>();
        for (Path jar : jars(site.resolve("features"))) {
            entries.add(feature(jar, bundles, within));
        }
        bundles.stream().filter(bundle -> !within.contains(bundle.manifest().symbolicName())).map(SiteCatalogue::alone)
                .forEach(entries::add);
        entries.sort(Comparator.comparing(CatalogueEntry::id).thenComparing(CatalogueEntry::version));
        return new Catalogue(entries);
    }

    private static ZipException damaged(Path jar, ZipException cause) {
        ZipException named = new ZipException("the file " + jar.getFileName() + " is damaged (" + cause.getMessage() + ").");
        named.initCause(cause);
        return named;
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static Map<String, List<String>> adds(JarFile file) throws IOException, ExplainException {
        ZipEntry description = file.getEntry("plugin.xml");
        if (description == null) {
            return Map.of();
        }
        try (InputStream in = file.getInputStream(description)) {
            return DeclaredContributions.ids(in, file.getName());
        }
    }

    private static CatalogueEntry alone(Bundle bundle) {
        BundleManifest manifest = bundle.manifest();
        String name = manifest.text("Bundle-Name");
        return new CatalogueEntry(manifest.symbolicName(), manifest.text("Bundle-Version"), name.isEmpty() ? manifest.symbolicName() : name,
                manifest.text("Bundle-Description"), manifest.text("Bundle-Vendor"), manifest.text("Bundle-License"),
                bundle.jar().toFile().length(), manifest.needs(), bundle.adds());
    }

    private static CatalogueEntry feature(Path jar, List<Bundle> bundles, Set<String> within) throws IOException, ExplainException {
        Element feature;
        try (JarFile file = new JarFile(jar.toFile(), false); InputStream in = file.getInputStream(file.getEntry("feature.xml"))) {
            feature = DeclaredContributions.document(in, jar.toString());
        } catch (ZipException e) {
            throw damaged(jar, e);
        }
        Map<String, String> needs = new LinkedHashMap<>();
        Map<String, List<String>> adds = new LinkedHashMap<>();
        long bytes = jar.toFile().length();
        NodeList plugins = feature.getElementsByTagName("plugin");
        for (int i = 0; i < plugins.getLength(); i++) {
            Element plugin = (Element) plugins.item(i);
            within.add(plugin.getAttribute("id"));
            for (Bundle bundle : bundles) {
                String name = plugin.getAttribute("id") + "_" + plugin.getAttribute("version") + ".jar";
                if (bundle.jar().getFileName().toString().equals(name)) {
                    needs.putAll(bundle.manifest().needs());
                    bundle.adds().forEach((kind, ids) -> adds.merge(kind, ids, SiteCatalogue::joined));
                    bytes += bundle.jar().toFile().length();
                }
            }
        }
        for (int i = 0; i < plugins.getLength(); i++) {
            needs.remove("bundle " + ((Element) plugins.item(i)).getAttribute("id"));
        }
        String id = feature.getAttribute("id");
        String licence = text(feature, "license");
        return new CatalogueEntry(id, feature.getAttribute("version"), plain(feature.getAttribute("label"), id),
                text(feature, "description"), plain(feature.getAttribute("provider-name"), ""),
                licence.length() <= LICENCE_LENGTH ? licence : "", bytes, needs, adds);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String text(Element feature, String name) {
        NodeList elements = feature.getElementsByTagName(name);
        return elements.getLength() == 0 ? "" : plain(elements.item(0).getTextContent().strip().replaceAll("\\s+", " "), "");
    }

    private static String plain(String text, String otherwise) {
        return text.isBlank() || text.startsWith("%") ? otherwise : text;
    }
}
