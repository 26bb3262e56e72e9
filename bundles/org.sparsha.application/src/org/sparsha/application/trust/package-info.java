/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How far an explanation can be trusted: the verdict that window, command line, JSON and report show alike, from what the metrics found
 * and from what the user was warned of.
 */
package org.sparsha.application.trust;
