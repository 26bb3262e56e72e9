/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import org.sparsha.explain.run.ContributionInfo;

/**
 * One element of a {@code plugin.xml}.
 *
 * @param point id of the extension point
 * @param info what it says of the contribution; the id may be empty
 * @param className name of its class
 */
record ContributionElement(String point, ContributionInfo info, String className) {
}
