/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORTHOGRAPHE_FAUTE "orthographe-faute"

void orthographe_vue_attach (GtkTextView *vue);

G_END_DECLS
