/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/carnet-card.h"

G_BEGIN_DECLS

/**
 * CarnetGenre:
 * @lister: the records, those to show at first before the others, and how many these are
 * @creer_ligne: what is shown of one
 * @saisir: the form that adds one, or edits the one of this uuid
 * @set_statut: (nullable): says where one stands, with the toast that tells it
 * @efface: the toast that tells that one is deleted
 *
 * What a card holds.
 */
typedef struct
{
  const char *titre;
  const char *ajouter;
  const char *vide;
  const char *efface;
  GPtrArray *(*lister)      (DossierComplet *dossier,
                             guint          *n_premiers);
  GtkWidget *(*creer_ligne) (Fiche          *fiche,
                             gboolean        writable);
  GtkWindow *(*saisir)      (GtkWidget      *page,
                             DossierCourant *courant,
                             const char     *uuid);
  const char *(*set_statut) (Repository     *repository,
                             const char     *uuid,
                             const char     *statut,
                             GError        **error);
  gboolean   (*effacer)     (Repository     *repository,
                             const char     *uuid,
                             GError        **error);
} CarnetGenre;

extern const CarnetGenre carnet_genre_echanges;
extern const CarnetGenre carnet_genre_rappels;
extern const CarnetGenre carnet_genre_demarches;

#define CARNET_MODIFIER "carnet.modifier"
#define CARNET_SUPPRIMER "carnet.supprimer"
#define CARNET_STATUT "carnet.statut"

/* What a line shows: @uuid, @titre and @legende, the rest may be NULL. */
typedef struct
{
  const char *uuid;
  const char *icone;        /* at its start; a box to tick where it is NULL */
  gboolean coche;
  const char *statut;       /* what ticking or unticking makes of it */
  const char *titre;
  const char *legende;
  const char *classe;       /* of the caption */
  const char *texte;
  GMenu *menu;              /* NULL where nothing may be written */
} CarnetLigne;

GMenu     *carnet_menu_new      (const char        *uuid);
void       carnet_menu_prepend  (GMenu             *menu,
                                 const char        *label,
                                 const char        *uuid,
                                 const char        *statut);
GtkWidget *carnet_ligne_new     (const CarnetLigne *contenu);
const char *carnet_ligne_get_uuid (GtkWidget       *ligne);
void       carnet_ligne_grab_focus (GtkWidget      *ligne);
char      *carnet_format_echeance (gint64           jour,
                                   gboolean         ouverte,
                                   const char     **classe);

G_END_DECLS
