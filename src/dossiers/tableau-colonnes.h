/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/apercu.h"
#include "store/apercu-liste.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** TableauColonne: the columns of the table of dossiers, from left to right. */
typedef enum
{
  TABLEAU_AGENT,
  TABLEAU_REFERENCE,
  TABLEAU_COLLECTIVITE,
  TABLEAU_FONCTION,
  TABLEAU_PRESTATION,
  TABLEAU_STATUT,
  TABLEAU_PHASE,
  TABLEAU_ENTRETIEN,
  TABLEAU_ECHEANCE,
  TABLEAU_CONSEILLER,
  TABLEAU_DEMANDE,
  TABLEAU_PRIX,
  TABLEAU_N_COLONNES,
} TableauColonne;

/**
 * TableauColonnes:
 *
 * Which columns the table of dossiers shows, and how wide the user made them; kept in the sealed
 * base. Signal "changed".
 */
#define JALONS_TYPE_TABLEAU_COLONNES (tableau_colonnes_get_type ())
G_DECLARE_FINAL_TYPE (TableauColonnes, tableau_colonnes, JALONS, TABLEAU_COLONNES, GObject)

TableauColonnes *tableau_colonnes_new         (void);
gboolean         tableau_colonnes_is_visible  (TableauColonnes *self,
                                               TableauColonne   colonne);
void             tableau_colonnes_set_visible (TableauColonnes *self,
                                               TableauColonne   colonne,
                                               gboolean         visible);
int              tableau_colonnes_get_largeur (TableauColonnes *self,
                                               TableauColonne   colonne);
void             tableau_colonnes_set_largeur (TableauColonnes *self,
                                               TableauColonne   colonne,
                                               int              largeur);
void             tableau_colonnes_reset       (TableauColonnes *self);
int              tableau_colonnes_get_minimum (void);
void             tableau_colonnes_share       (TableauColonnes *self,
                                               int              largeur,
                                               int             *largeurs);
char            *tableau_colonnes_print       (TableauColonnes *self);
void             tableau_colonnes_parse       (TableauColonnes *self,
                                               const char      *texte);
void             tableau_colonnes_set_prestations (TableauColonnes *self,
                                               GPtrArray       *prestations);
char            *tableau_colonnes_make_texte  (TableauColonnes *self,
                                               TableauColonne   colonne,
                                               Apercu          *apercu,
                                               gint64           maintenant);
char            *tableau_colonnes_make_phrase (TableauColonnes *self,
                                               Apercu          *apercu,
                                               gint64           maintenant);

const char      *tableau_colonne_get_code     (TableauColonne   colonne);
const char      *tableau_colonne_get_titre    (TableauColonne   colonne);
gboolean         tableau_colonne_is_number (TableauColonne  colonne);
gboolean         tableau_colonne_get_ordre    (TableauColonne   colonne,
                                               ApercuOrdre     *ordre);

G_END_DECLS
