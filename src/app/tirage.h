/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/tirage-item.h"
#include "model/preparation.h"
#include "widgets/impression.h"

G_BEGIN_DECLS

/**
 * Tirage:
 *
 * Prints documents one after the other on one printer: what has no final version is finalised
 * first, and what the printer took is remembered in its dossier at once. It stops at the first
 * failure; started again, it goes on with what is left. Signals "progress" (done, total) and "ended"
 * (message or NULL).
 */
#define JALONS_TYPE_TIRAGE (tirage_get_type ())
G_DECLARE_FINAL_TYPE (Tirage, tirage, JALONS, TIRAGE, GObject)

/** TirageCopies: how many copies of a document. */
typedef guint (*TirageCopies) (const char *code,
                               gpointer    data);

Tirage  *tirage_new        (Repository      *repository);
void     tirage_set_lecteur (Tirage        *self,
                             PreparationLecteur lecteur);
void     tirage_start      (Tirage          *self,
                            GListModel      *items,
                            ImpressionChoix *choix,
                            gboolean         nouvelle,
                            TirageCopies     copies,
                            gpointer         data);
void     tirage_stop       (Tirage          *self);
gboolean tirage_is_running (Tirage          *self);

G_END_DECLS
