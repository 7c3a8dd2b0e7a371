/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/tirages.h"

G_BEGIN_DECLS

/** TirageStatut: where a line is on its way to the printer. */
typedef enum
{
  TIRAGE_STATUT_ATTENTE,
  TIRAGE_STATUT_EN_COURS,
  TIRAGE_STATUT_IMPRIME,
  TIRAGE_STATUT_ECHEC,
} TirageStatut;

/**
 * TirageItem:
 *
 * A document of a dossier in the window where one prints many. Signal "changed".
 */
#define JALONS_TYPE_TIRAGE_ITEM (tirage_item_get_type ())
G_DECLARE_FINAL_TYPE (TirageItem, tirage_item, JALONS, TIRAGE_ITEM, GObject)

TirageItem        *tirage_item_new         (TirageLigne  *ligne);
const TirageLigne *tirage_item_get_ligne   (TirageItem   *self);
gboolean           tirage_item_is_wanted   (TirageItem   *self);
void               tirage_item_set_wanted  (TirageItem   *self,
                                            gboolean      voulu);
TirageStatut       tirage_item_get_statut  (TirageItem   *self);
void               tirage_item_set_statut  (TirageItem   *self,
                                            TirageStatut  statut,
                                            const char   *message);
void               tirage_item_set_document (TirageItem  *self,
                                            const char   *document);
gboolean           tirage_item_is_to_print (TirageItem   *self);
char              *tirage_item_describe    (TirageItem   *self);

G_END_DECLS
