/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Plug-ins of third parties: what is installed, what a site offers, what an install would change, and changing it. In our own words over
 * p2, whose packages are there only when the program was started to change plug-ins ({@code sparsha plugin …}) or as a window.
 */
package org.sparsha.runtime.plugins;
