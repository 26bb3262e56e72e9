/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tests of the command line, inside OSGi. */
package org.sparsha.cli.tests;
