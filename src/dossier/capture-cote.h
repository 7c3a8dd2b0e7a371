/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/texte-suivi.h"

G_BEGIN_DECLS

/* A side of the capture window: a text, who reads it, and what becomes of it. */
GtkWidget *capture_cote_new (const char *icone,
                             const char *titre,
                             GtkWidget  *lecteurs,
                             const char *phrase,
                             TexteSuivi *texte);

G_END_DECLS
