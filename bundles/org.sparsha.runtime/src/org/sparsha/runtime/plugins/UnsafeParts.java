/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.ITouchpointData;
import org.eclipse.equinox.p2.metadata.ITouchpointInstruction;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;

/**
 * What a site may not have a plug-in do, whatever it says: write outside the folder of plug-ins, run steps of its own while it is
 * installed, stand in for a part of the program, fill the disk.
 */
final class UnsafeParts {

    /** More than any plug-in needs; a site that claims more is wrong or means harm. */
    private static final long MOST_BYTES = 4L << 30;
    private static final double GIGABYTE = 1 << 30;
    private static final String OWN = "org.sparsha.";
    private static final Pattern PLAIN = Pattern.compile("[\\w.$+-]+");
    /** Steps that bundles and features need. */
    private static final Set<String> STEPS = Set.of("installBundle", "uninstallBundle", "installFeature", "uninstallFeature",
            "setStartLevel", "markStarted");
    private static final Pattern STEP = Pattern.compile("([\\w.]+)\\s*\\(");
    /** What belongs to an instruction that isn't a list of steps. */
    private static final Set<String> DATA = Set.of("manifest", "zipped");

    private UnsafeParts() {
    }

    /**
     * Why parts must not be installed.
     *
     * @param added what would come
     * @param artifacts where its files come from
     * @param room free bytes on the disk of the installation
     * @return a sentence for each reason; none where they may
     */
    static List<String> refusals(Collection<IInstallableUnit> added, IArtifactRepository artifacts, long room) {
        List<String> refusals = new ArrayList<>();
        long bytes = 0;
        for (IInstallableUnit unit : added) {
            if (!isPlain(unit.getId())) {
                refusals.add("The name of its part '" + unit.getId() + "' leads out of the folder of plug-ins.");
            }
            for (IArtifactKey key : unit.getArtifacts()) {
                if (!isPlain(key.getId()) || !isPlain(key.getClassifier())) {
                    refusals.add("The name of its file '" + key.getId() + "' leads out of the folder of plug-ins.");
                }
                bytes = Math.max(bytes, bytes + size(artifacts, key));
            }
            refusals.addAll(standIns(unit));
            refusals.addAll(steps(unit));
        }
        if (bytes > Math.min(MOST_BYTES, room)) {
            refusals.add(String.format(Locale.ROOT, "The site says that it needs %.1f GB; %s.", bytes / GIGABYTE, bytes > room
                    ? String.format(Locale.ROOT, "the disk has room for %.1f GB", room / GIGABYTE)
                    : String.format(Locale.ROOT, "no plug-in may take more than %.0f GB", MOST_BYTES / GIGABYTE)));
        }
        return refusals;
    }

    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !name.contains("..");
    }

    /** The size that a site says a file has, in bytes; 0 where it says none. */
    static long size(IArtifactRepository artifacts, IArtifactKey key) {
        long most = 0;
        for (IArtifactDescriptor descriptor : artifacts.getArtifactDescriptors(key)) {
            for (String property : List.of(IArtifactDescriptor.DOWNLOAD_SIZE, IArtifactDescriptor.ARTIFACT_SIZE)) {
                String text = descriptor.getProperty(property);
                if (text != null && text.matches("\\d{1,18}")) {
                    most = Math.max(most, Long.parseLong(text));
                } else if (text != null && text.matches("\\d+")) {
                    most = Long.MAX_VALUE / 2;
                }
            }
        }
        return most;
    }

    /** A bundle of ours under another name, or packages of ours in a bundle of others. */
    private static List<String> standIns(IInstallableUnit unit) {
        List<String> refusals = new ArrayList<>();
        if (unit.getId().startsWith(OWN)) {
            return refusals; // a bundle of ours that is here is refused for that; others are new parts of the program
        }
        for (IProvidedCapability capability : unit.getProvidedCapabilities()) {
            boolean stands = Set.of("osgi.bundle", "java.package").contains(capability.getNamespace());
            if (stands && capability.getName().startsWith(OWN)) {
                refusals.add("Its part " + unit.getId() + " would stand in for the program's own " + capability.getName() + ".");
            }
        }
        return refusals;
    }

    private static List<String> steps(IInstallableUnit unit) {
        List<String> refusals = new ArrayList<>();
        for (ITouchpointData data : unit.getTouchpointData()) {
            data.getInstructions().forEach((phase, instruction) -> {
                if (!DATA.contains(phase)) {
                    refusals.addAll(steps(unit, instruction));
                }
            });
        }
        return refusals;
    }

    private static List<String> steps(IInstallableUnit unit, ITouchpointInstruction instruction) {
        List<String> refusals = new ArrayList<>();
        Matcher step = STEP.matcher(instruction.getBody());
        while (step.find()) {
            String name = step.group(1).substring(step.group(1).lastIndexOf('.') + 1);
            if (!STEPS.contains(name)) {
                refusals.add("Its part " + unit.getId() + " would run the step '" + name + "' while it is installed, which plug-ins may "
                        + "not.");
            }
        }
        return refusals;
    }
}
