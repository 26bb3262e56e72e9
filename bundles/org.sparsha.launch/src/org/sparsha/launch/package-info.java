/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What runs before the OSGi framework: tells a call of the command line from one of the workbench, and gives the framework
 * its settings. Runs on the plain class path, beside the framework's jar; other bundles don't use it.
 *
 * <p>The command line starts with a part of the installed bundles only ({@link org.sparsha.launch.HeadlessSelection}), which takes
 * a third of the time of starting all of them.
 */
package org.sparsha.launch;
