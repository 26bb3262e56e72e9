/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

/**
 * What {@code plugin.xml} says of a contribution; known without loading its class.
 *
 * @param id name in scripts
 * @param name name for people
 * @param description one or two sentences
 * @param reference paper or definition; may be empty
 * @param bundle symbolic name of the bundle it comes from
 */
public record ContributionInfo(String id, String name, String description, String reference, String bundle) {
}
