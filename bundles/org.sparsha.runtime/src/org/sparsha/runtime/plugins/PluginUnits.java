/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** What p2 calls installable units, as plug-ins. */
final class PluginUnits {

    /** What p2 hangs on the ids of features. */
    private static final String GROUP = ".feature.group";
    private static final int LICENCE_LENGTH = 60;
    /** The part of p2 that fetches files. */
    private static final String ARTIFACTS = "org.eclipse.equinox.p2.artifact.repository";

    /** What to do about a site that isn't whole. */
    static final String AGAIN = "Where it was copied, copy all of it again; else ask who made it.";

    /** What p2 says of a file that its lists name and that isn't there. */
    private static final Pattern ABSENT = Pattern.compile("Can't download artifact [\\w.]+,([^,]+),(\\S+) required by");

    private PluginUnits() {
    }

    static Plugin plugin(IInstallableUnit unit) {
        String licence = unit.getLicenses(null).stream().map(each -> each.getBody() == null ? "" : each.getBody()).findFirst().orElse("");
        String line = localized(unit, licence).lines().map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
        return new Plugin(id(unit), unit.getVersion().toString(), property(unit, IInstallableUnit.PROP_NAME, id(unit)),
                property(unit, IInstallableUnit.PROP_DESCRIPTION, ""), property(unit, IInstallableUnit.PROP_PROVIDER, ""),
                line.length() <= LICENCE_LENGTH ? line : line.substring(0, LICENCE_LENGTH) + "…");
    }

    /** The id as people write it. */
    static String id(IInstallableUnit unit) {
        return unit.getId().endsWith(GROUP) ? unit.getId().substring(0, unit.getId().length() - GROUP.length()) : unit.getId();
    }

    private static String property(IInstallableUnit unit, String name, String otherwise) {
        String value = unit.getProperty(name);
        return value == null || value.isBlank() ? otherwise : localized(unit, value).strip();
    }

    private static String localized(IInstallableUnit unit, String value) {
        String text = value.startsWith("%") ? unit.getProperty("df_LT." + value.substring(1)) : value;
        return text == null ? value.substring(1) : text;
    }

    /** The features that a site offers, and its bundles that belong to none; each id's newest version first. */
    static List<IInstallableUnit> offered(IProvisioningAgent agent, URI site) throws PluginException {
        Set<IInstallableUnit> all;
        try {
            agent.getService(IArtifactRepositoryManager.class).loadRepository(site, new NullProgressMonitor());
            all = agent.getService(IMetadataRepositoryManager.class).loadRepository(site, new NullProgressMonitor())
                    .query(QueryUtil.createIUAnyQuery(), new NullProgressMonitor()).toUnmodifiableSet();
        } catch (ProvisionException e) {
            throw unreadable(site, e);
        }
        Set<String> categories = all.stream().filter(QueryUtil::isCategory).map(IInstallableUnit::getId).collect(Collectors.toSet());
        List<IInstallableUnit> groups = all.stream().filter(QueryUtil::isGroup).filter(unit -> !categories.contains(unit.getId())).toList();
        Set<String> within = groups.stream().flatMap(group -> group.getRequirements().stream())
                .flatMap(requirement -> Arrays.stream(requirement.toString().split("[^\\w.-]+"))).collect(Collectors.toSet());
        List<IInstallableUnit> units = new ArrayList<>(groups);
        units.removeIf(unit -> ProfileStates.PROGRAM.contains(id(unit)));
        all.stream().filter(unit -> unit.getProvidedCapabilities().stream().anyMatch(one -> one.getNamespace().equals("osgi.bundle")))
                .filter(unit -> !within.contains(unit.getId()) && !QueryUtil.isFragment(unit) && !unit.getId().endsWith(".source"))
                .forEach(units::add);
        units.sort(Comparator.comparing(PluginUnits::id).thenComparing(Comparator.comparing(IInstallableUnit::getVersion).reversed()));
        return units;
    }

    /** Size of the newest version of a plug-in and whoever says to have signed it. */
    static PluginDownload download(IProvisioningAgent agent, URI site, String id) throws PluginException {
        try {
            IArtifactRepository artifacts = agent.getService(IArtifactRepositoryManager.class).loadRepository(site,
                    new NullProgressMonitor());
            Set<IInstallableUnit> all = agent.getService(IMetadataRepositoryManager.class).loadRepository(site, new NullProgressMonitor())
                    .query(QueryUtil.createIUAnyQuery(), new NullProgressMonitor()).toUnmodifiableSet();
            Optional<IInstallableUnit> newest = offered(agent, site).stream().filter(unit -> id(unit).equals(id)).findFirst();
            Set<Signer> signers = new LinkedHashSet<>();
            long bytes = 0;
            boolean unsigned = newest.isEmpty();
            for (IInstallableUnit unit : newest.map(unit -> ProfileStates.closure(unit, all)).orElse(Set.of())) {
                for (IArtifactKey key : unit.getArtifacts()) {
                    bytes = bytes + Math.min(UnsafeParts.size(artifacts, key), Long.MAX_VALUE / 4 - bytes);
                    for (IArtifactDescriptor file : artifacts.getArtifactDescriptors(key)) {
                        Optional<Signer> signer = PgpKeys.claimed(file);
                        signer.ifPresent(signers::add);
                        unsigned |= signer.isEmpty();
                    }
                }
            }
            return new PluginDownload(bytes, unsigned ? List.of() : List.copyOf(signers));
        } catch (ProvisionException e) {
            throw unreadable(site, e);
        }
    }

    /** Says that a site can't be read, and what to do. */
    static PluginException unreadable(URI site, ProvisionException cause) {
        Optional<IOException> unreached = causes(cause.getStatus()).filter(PluginUnits::saysUnreached)
                .map(IOException.class::cast).findFirst();
        return unreached.isPresent() ? CatalogueFile.unreached(site, unreached.get())
                : new PluginException("The update site " + site + " cannot be read: " + sentence(cause.getStatus()) + " " + AGAIN, cause);
    }

    /** The words of the deepest problem that says something. */
    static String sentence(IStatus status) {
        Optional<IStatus> changed = leaves(status).filter(PluginUnits::saysChanged).findFirst();
        if (changed.isPresent()) {
            return "A file isn't what its maker has signed or its site says: it was damaged or changed on its way ("
                    + changed.get().getMessage().split(" Expected")[0].replaceFirst("\\.$", "")
                    + "). Fetch it again; where that doesn't help, ask who made it.";
        }
        IStatus deepest = status;
        while (deepest.getChildren().length > 0) {
            deepest = deepest.getChildren()[deepest.getChildren().length - 1];
        }
        String text = deepest.getMessage() == null || deepest.getMessage().isBlank() ? status.getMessage() : deepest.getMessage();
        String line = text.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("no reason is given");
        Matcher absent = ABSENT.matcher(line);
        if (absent.lookingAt()) {
            return "The file of " + absent.group(1) + " " + absent.group(2) + " isn't at the update site, which isn't whole. " + AGAIN;
        }
        return line.endsWith(".") ? line : line + ".";
    }

    /** What was thrown, wherever in it that is kept. */
    private static Stream<Throwable> causes(IStatus status) {
        return Stream.concat(Stream.iterate(status.getException(), Objects::nonNull, Throwable::getCause),
                Stream.of(status.getChildren()).flatMap(PluginUnits::causes));
    }

    /** Whether nothing was heard of whoever was asked, as against a file that isn't there. */
    private static boolean saysUnreached(Throwable thrown) {
        return thrown instanceof SocketException || thrown instanceof UnknownHostException || thrown instanceof SocketTimeoutException
                || thrown instanceof HttpTimeoutException;
    }

    private static Stream<IStatus> leaves(IStatus status) {
        return status.getChildren().length == 0 ? Stream.of(status) : Stream.of(status.getChildren()).flatMap(PluginUnits::leaves);
    }

    /** Whether a check of a fetched file failed: its digest, or a signature. */
    private static boolean saysChanged(IStatus status) {
        return status.getPlugin().equals(ARTIFACTS) && (status.getCode() == ProvisionException.ARTIFACT_MD5_NOT_MATCH
                || status.getMessage().startsWith("The signature is invalid") || isDamagedArchive(status.getException()));
    }

    /** Whether reading the file as an archive failed, which comes before its digest is known. */
    private static boolean isDamagedArchive(Throwable thrown) {
        return thrown instanceof IOException && Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("java.util.zip."));
    }
}
