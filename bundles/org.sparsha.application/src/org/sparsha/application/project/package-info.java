/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Runs of a project: where each lies, which is there already, how far it is. */
package org.sparsha.application.project;
