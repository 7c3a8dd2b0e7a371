/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-contenu.h"

static void
bande_clear (gpointer data)
{
  FriseBande *bande = data;

  g_clear_pointer (&bande->code, g_free);
  g_clear_pointer (&bande->label, g_free);
  g_clear_pointer (&bande->label_court, g_free);
  g_clear_pointer (&bande->avancement, g_free);
}

static void
entretien_clear (gpointer data)
{
  FriseEntretien *entretien = data;

  g_clear_pointer (&entretien->uuid, g_free);
  g_clear_pointer (&entretien->statut, g_free);
  g_clear_pointer (&entretien->label, g_free);
}

static void
echeance_clear (gpointer data)
{
  FriseEcheance *echeance = data;

  g_clear_pointer (&echeance->uuid, g_free);
  g_clear_pointer (&echeance->etat, g_free);
  g_clear_pointer (&echeance->label, g_free);
  g_clear_pointer (&echeance->nom, g_free);
}

/**
 * frise_contenu_new:
 * @aujourdhui: the day of today's line
 *
 * Returns: (transfer full): an empty content
 */
FriseContenu *
frise_contenu_new (gint64 aujourdhui)
{
  FriseContenu *self = g_new0 (FriseContenu, 1);

  self->aujourdhui = aujourdhui;
  self->bandes = g_array_new (FALSE, FALSE, sizeof (FriseBande));
  g_array_set_clear_func (self->bandes, bande_clear);
  self->entretiens = g_array_new (FALSE, FALSE, sizeof (FriseEntretien));
  g_array_set_clear_func (self->entretiens, entretien_clear);
  self->echeances = g_array_new (FALSE, FALSE, sizeof (FriseEcheance));
  g_array_set_clear_func (self->echeances, echeance_clear);

  return self;
}

/**
 * frise_contenu_copy:
 *
 * Returns: (transfer full): a deep copy
 */
FriseContenu *
frise_contenu_copy (const FriseContenu *self)
{
  FriseContenu *copie = frise_contenu_new (self->aujourdhui);

  for (guint i = 0; i < self->bandes->len; i++)
    frise_contenu_add_bande (copie, &g_array_index (self->bandes, FriseBande, i));
  for (guint i = 0; i < self->entretiens->len; i++)
    frise_contenu_add_entretien (copie, &g_array_index (self->entretiens, FriseEntretien, i));
  for (guint i = 0; i < self->echeances->len; i++)
    frise_contenu_add_echeance (copie, &g_array_index (self->echeances, FriseEcheance, i));

  return copie;
}

/**
 * frise_contenu_free:
 *
 * Frees a content and all it copied.
 */
void
frise_contenu_free (FriseContenu *self)
{
  g_array_unref (self->bandes);
  g_array_unref (self->entretiens);
  g_array_unref (self->echeances);
  g_free (self);
}

/**
 * frise_bande_get_debut:
 *
 * Returns: the day the band starts: the actual one when it has started; %CHAMP_ABSENT when neither
 *   is known
 */
gint64
frise_bande_get_debut (const FriseBande *bande)
{
  return bande->debut != CHAMP_ABSENT ? bande->debut : bande->prevue_du;
}

/**
 * frise_bande_get_fin:
 * @aujourdhui: a phase that has started and not ended reaches at least this day
 *
 * Returns: the last day of the band; %CHAMP_ABSENT when its start is not known
 */
gint64
frise_bande_get_fin (const FriseBande *bande,
                     gint64            aujourdhui)
{
  const gint64 debut = frise_bande_get_debut (bande);
  gint64 fin;

  if (debut == CHAMP_ABSENT)
    return CHAMP_ABSENT;
  if (bande->fin != CHAMP_ABSENT)
    return MAX (bande->fin, debut);

  fin = bande->prevue_au != CHAMP_ABSENT ? MAX (bande->prevue_au, debut) : debut;
  if (bande->debut != CHAMP_ABSENT)
    fin = MAX (fin, aujourdhui);

  return fin;
}

/**
 * frise_bande_is_finie:
 *
 * Returns: whether the phase has started and ended
 */
gboolean
frise_bande_is_finie (const FriseBande *bande)
{
  return bande->debut != CHAMP_ABSENT && bande->fin != CHAMP_ABSENT;
}

/**
 * frise_contenu_add_bande:
 * @bande: copied
 */
void
frise_contenu_add_bande (FriseContenu     *self,
                         const FriseBande *bande)
{
  FriseBande copie = *bande;
  const gint64 debut = frise_bande_get_debut (bande);
  guint position = self->bandes->len;

  copie.code = g_strdup (bande->code);
  copie.label = g_strdup (bande->label);
  copie.label_court = g_strdup (bande->label_court);
  copie.avancement = g_strdup (bande->avancement);

  while (position > 0
         && frise_bande_get_debut (&g_array_index (self->bandes, FriseBande, position - 1)) > debut)
    position--;
  g_array_insert_val (self->bandes, position, copie);
}

/**
 * frise_contenu_add_entretien:
 * @entretien: copied; one without a date is not shown
 */
void
frise_contenu_add_entretien (FriseContenu         *self,
                             const FriseEntretien *entretien)
{
  FriseEntretien copie = *entretien;
  guint position = self->entretiens->len;

  if (entretien->debut == CHAMP_ABSENT)
    return;

  copie.uuid = g_strdup (entretien->uuid);
  copie.statut = g_strdup (entretien->statut);
  copie.label = g_strdup (entretien->label);

  while (position > 0
         && g_array_index (self->entretiens, FriseEntretien, position - 1).debut > copie.debut)
    position--;
  g_array_insert_val (self->entretiens, position, copie);
}

/**
 * frise_contenu_add_echeance:
 * @echeance: copied; one without a date is not shown
 */
void
frise_contenu_add_echeance (FriseContenu        *self,
                            const FriseEcheance *echeance)
{
  FriseEcheance copie = *echeance;
  guint position = self->echeances->len;

  if (echeance->jour == CHAMP_ABSENT)
    return;

  copie.uuid = g_strdup (echeance->uuid);
  copie.etat = g_strdup (echeance->etat);
  copie.label = g_strdup (echeance->label);
  copie.nom = g_strdup (echeance->nom);

  while (position > 0
         && g_array_index (self->echeances, FriseEcheance, position - 1).jour > copie.jour)
    position--;
  g_array_insert_val (self->echeances, position, copie);
}

/**
 * frise_contenu_is_empty:
 *
 * Returns: whether nothing stands on the time line: no entretien, no échéance, and no phase that has
 *   begun or is planned
 */
gboolean
frise_contenu_is_empty (const FriseContenu *self)
{
  for (guint i = 0; i < self->bandes->len; i++)
    if (frise_bande_get_debut (&g_array_index (self->bandes, FriseBande, i)) != CHAMP_ABSENT)
      return FALSE;

  return self->entretiens->len + self->echeances->len == 0;
}
