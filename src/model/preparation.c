/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/preparation.h"

#include "base/instant.h"
#include "model/apercu-calcul.h"
#include "model/echeance.h"
#include "model/heures.h"
#include "model/parcours.h"
#include "model/preparation-private.h"

#include <string.h>

/* Where one stopped, what was promised, what comes next; what is missing is in
 * preparation-manques.c. Every field is asked for before it is read: a sheet says less to who may
 * read less. */

static void
preparation_point_free (PreparationPoint *self)
{
  g_free (self->code);
  g_free (self->texte);
  g_free (self->qui);
  g_free (self->ligne);
  g_free (self);
}

static GPtrArray *
create_points (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) preparation_point_free);
}

/**
 * preparation_free:
 * @self: (nullable) (transfer full): a preparation
 */
void
preparation_free (Preparation *self)
{
  if (self == NULL)
    return;

  g_free (self->phase);
  g_clear_object (&self->dernier);
  g_clear_object (&self->prochain);
  g_free (self->resume);
  g_free (self->notes);
  g_ptr_array_unref (self->acquis);
  g_ptr_array_unref (self->depuis);
  g_ptr_array_unref (self->promesses);
  g_ptr_array_unref (self->manques);
  g_ptr_array_unref (self->remises);
  g_ptr_array_unref (self->objectifs);
  g_free (self);
}

static gboolean
is_for_reader (Preparation *self,
               Fiche       *fiche,
               const Champ *champ)
{
  const guint espace = fiche_get_discret (fiche) ? MAX (champ->espace, 1) : champ->espace;

  return self->lecteur != PREPARATION_ACCUEIL || espace == 0;
}

/* @champs: names separated by spaces. What this reader is not meant to have is not lacking to it;
 * what it is meant to have and this session cannot read is. */
gboolean
preparation_reads (Preparation *self,
                   gpointer     fiche,
                   const char  *champs)
{
  g_auto (GStrv) noms = g_strsplit (champs, " ", -1);

  for (char **nom = noms; *nom != NULL; nom++)
    {
      const Champ *champ = fiche_table_find (fiche_get_table (fiche), *nom);

      g_return_val_if_fail (champ != NULL, FALSE);
      if (!is_for_reader (self, fiche, champ))
        return FALSE;
      if (!fiche_can_read (fiche, champ))
        {
          self->partielle = TRUE;
          return FALSE;
        }
    }

  return TRUE;
}

PreparationPoint *
preparation_add (GPtrArray         *points,
                 PreparationNature  nature,
                 const char        *code,
                 const char        *texte,
                 gpointer           fiche)
{
  PreparationPoint *point = g_new0 (PreparationPoint, 1);

  point->nature = nature;
  point->code = g_strdup (code);
  point->texte = g_strdup (texte);
  point->le = CHAMP_ABSENT;
  point->minutes = CHAMP_ABSENT;
  point->ligne = fiche != NULL ? g_strdup (fiche_get_uuid (fiche)) : NULL;
  g_ptr_array_add (points, point);

  return point;
}

void
preparation_set_day (Preparation      *self,
                     PreparationPoint *point,
                     gint64            le)
{
  point->le = le;
  point->etat = le != CHAMP_ABSENT ? echeance_etat_at (le, self->jour) : NULL;
}

/* Entretiens */

static void
find_entretiens (Preparation    *self,
                 DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];
      gint64 jour;

      if (!preparation_reads (self, entretien, "debut statut genre") ||
          entretien->debut == CHAMP_ABSENT)
        continue;
      jour = instant_get_jour (entretien->debut);
      if (entretien_is_held (entretien) && jour <= self->jour)
        g_set_object (&self->dernier, entretien);
      if (entretien_is_planned (entretien) && jour >= self->jour && self->prochain == NULL)
        self->prochain = g_object_ref (entretien);
    }
}

static void
read_dernier (Preparation    *self,
              DossierComplet *dossier)
{
  Note *note;

  if (self->dernier == NULL)
    return;

  note = dossier_complet_get_note (dossier, fiche_get_uuid (JALONS_FICHE (self->dernier)));
  if (preparation_reads (self, self->dernier, "resume") && !texte_is_blank (self->dernier->resume))
    self->resume = g_strdup (self->dernier->resume);
  if (self->lecteur == PREPARATION_CONSEILLER && note != NULL &&
      preparation_reads (self, note, "texte") && !texte_is_blank (note->texte))
    self->notes = g_strdup (note->texte);
}

/* Objectives */

static const char *
find_libelle (DossierComplet *dossier,
              const char     *phase,
              const char     *code)
{
  const PrestationPhase *decrite =
    dossier->prestation != NULL ? prestation_find_phase (dossier->prestation, phase) : NULL;
  const PrestationObjectif *objectif =
    decrite != NULL ? prestation_phase_find_objectif (decrite, code) : NULL;

  return objectif != NULL ? objectif->libelle : code;
}

static void
add_objectifs (Preparation    *self,
               DossierComplet *dossier,
               GPtrArray      *points,
               const char     *code,
               gboolean        atteints)
{
  Phase *phase = code != NULL ? dossier_complet_get_phase (dossier, code) : NULL;

  for (guint i = 0; phase != NULL && i < dossier->objectifs->len; i++)
    {
      Objectif *objectif = dossier->objectifs->pdata[i];

      if (g_strcmp0 (objectif->phase, fiche_get_uuid (JALONS_FICHE (phase))) == 0 &&
          preparation_reads (self, objectif, "code atteint") &&
          (objectif->atteint == 1) == atteints)
        preparation_add (points, PREPARATION_OBJECTIF, objectif->code,
                         find_libelle (dossier, code, objectif->code), objectif);
    }
}

static const char *
get_phase (Preparation *self,
           Entretien   *entretien)
{
  return entretien != NULL && preparation_reads (self, entretien, "phase") ? entretien->phase : NULL;
}

static void
read_phases (Preparation    *self,
             DossierComplet *dossier)
{
  const Phase *courante = dossier_get_current_phase (dossier);
  const char *derniere = get_phase (self, self->dernier);
  const char *prochaine = get_phase (self, self->prochain);

  self->phase = g_strdup (courante != NULL ? courante->code : NULL);
  add_objectifs (self, dossier, self->acquis, derniere != NULL ? derniere : self->phase, TRUE);
  add_objectifs (self, dossier, self->objectifs, prochaine != NULL ? prochaine : self->phase,
                 FALSE);
}

/* Since the last one */

static gboolean
is_since (Preparation *self,
          gint64       instant)
{
  return instant != CHAMP_ABSENT && instant_get_jour (instant) <= self->jour &&
         (self->dernier == NULL || instant > self->dernier->debut);
}

static void
add_echanges (Preparation    *self,
              DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->echanges->len; i++)
    {
      Echange *echange = dossier->echanges->pdata[i];
      PreparationPoint *point;

      if (!preparation_reads (self, echange, "genre le avec objet") ||
          !is_since (self, echange->le))
        continue;
      point = preparation_add (self->depuis, PREPARATION_ECHANGE, echange->genre, echange->objet,
                               echange);
      point->qui = g_strdup (echange->avec);
      point->le = instant_get_jour (echange->le);
    }
}

static void
add_missed (Preparation    *self,
            DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (preparation_reads (self, entretien, "debut statut") && !entretien_counts (entretien) &&
          is_since (self, entretien->debut))
        preparation_add (self->depuis, PREPARATION_MANQUE, entretien->statut, NULL, entretien)->le =
          instant_get_jour (entretien->debut);
    }
}

static void
add_travail (Preparation    *self,
             DossierComplet *dossier)
{
  const gint64 depuis =
    self->dernier != NULL ? instant_get_jour (self->dernier->debut) : G_MININT64;

  for (guint i = 0; i < dossier->temps->len; i++)
    {
      Temps *temps = dossier->temps->pdata[i];
      PreparationPoint *point;

      if (!preparation_reads (self, temps, "le nature minutes") || temps->le == CHAMP_ABSENT ||
          g_strcmp0 (temps->nature, "travail_personnel") != 0 || temps->le < depuis ||
          temps->le > self->jour)
        continue;
      point = preparation_add (self->depuis, PREPARATION_TRAVAIL, NULL,
                               preparation_reads (self, temps, "objet") ? temps->objet : NULL, temps);
      point->le = temps->le;
      point->minutes = temps->minutes;
    }
}

static gint
compare_days (gconstpointer a,
              gconstpointer b)
{
  const PreparationPoint *un = *(PreparationPoint * const *) a;
  const PreparationPoint *autre = *(PreparationPoint * const *) b;

  if (un->le == autre->le)
    return 0;
  if (un->le == CHAMP_ABSENT || autre->le == CHAMP_ABSENT)
    return un->le == CHAMP_ABSENT ? 1 : -1;

  return un->le < autre->le ? -1 : 1;
}

/* Promises */

static gboolean
is_open (const char *statut)
{
  return g_strcmp0 (statut, "a_faire") == 0 || g_strcmp0 (statut, "en_cours") == 0;
}

static void
add_promesses (Preparation    *self,
               DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->rappels->len; i++)
    {
      Rappel *rappel = dossier->rappels->pdata[i];

      if (preparation_reads (self, rappel, "le quoi fait") && rappel->fait != 1)
        preparation_set_day (self, preparation_add (self->promesses, PREPARATION_RAPPEL, NULL,
                                                    rappel->quoi, rappel), rappel->le);
    }
  for (guint i = 0; i < dossier->demarches->len; i++)
    {
      Demarche *demarche = dossier->demarches->pdata[i];

      if (preparation_reads (self, demarche, "genre intitule echeance_le statut") &&
          is_open (demarche->statut))
        preparation_set_day (self, preparation_add (self->promesses, PREPARATION_DEMARCHE,
                                                    demarche->genre, demarche->intitule, demarche),
                             demarche->echeance_le);
    }
  for (guint i = 0; i < dossier->actions->len; i++)
    {
      Action *action = dossier->actions->pdata[i];
      PreparationPoint *point;

      if (!preparation_reads (self, action, "intitule echeance_le responsable statut") ||
          !is_open (action->statut))
        continue;
      point = preparation_add (self->promesses, PREPARATION_ACTION, NULL, action->intitule, action);
      point->qui = g_strdup (action->responsable);
      preparation_set_day (self, point, action->echeance_le);
    }
  g_ptr_array_sort (self->promesses, compare_days);
}

static void
read_heures (Preparation    *self,
             DossierComplet *dossier)
{
  Heures heures;
  gint64 dues;

  heures_compute (dossier, &heures);
  dues = heures.max_minutes != CHAMP_ABSENT ? heures.max_minutes
         : heures.indicatif_minutes != CHAMP_ABSENT ? heures.indicatif_minutes : heures.min_minutes;
  self->faites_minutes = heures.total_compte_minutes;
  if (dues != CHAMP_ABSENT)
    self->reste_minutes = MAX (dues - heures.total_compte_minutes, 0);
}

/* Nobody of the reception may know of a dossier whose employer is not informed (data-model). */
static gboolean
is_closed (Preparation    *self,
           DossierComplet *dossier)
{
  Fiche *fiche = JALONS_FICHE (dossier->dossier);

  return (self->lecteur == PREPARATION_ACCUEIL &&
          (fiche_get_discret (fiche) || dossier->dossier->employeur_informe == 0)) ||
         !preparation_reads (self, fiche, "statut employeur_informe");
}

/**
 * preparation_compute:
 * @dossier: a dossier with its long texts
 * @jour: the day to prepare for: what is past or pressing is so on that day
 * @lecteur: for whom
 *
 * Gathers where one stopped, which promises are open, what is missing and what comes next. Nothing
 * of it is of an espace that @lecteur has not, nor of one that this session cannot read (data-model,
 * espaces); the confidential notes are for the conseiller alone, and nothing of anybody’s health is
 * in it.
 *
 * Returns: (transfer full): the preparation
 */
Preparation *
preparation_compute (DossierComplet     *dossier,
                     gint64              jour,
                     PreparationLecteur  lecteur)
{
  Preparation *self = g_new0 (Preparation, 1);

  self->lecteur = lecteur;
  self->jour = jour;
  self->reste_minutes = CHAMP_ABSENT;
  self->acquis = create_points ();
  self->depuis = create_points ();
  self->promesses = create_points ();
  self->manques = create_points ();
  self->remises = create_points ();
  self->objectifs = create_points ();
  self->fermee = is_closed (self, dossier);
  if (self->fermee)
    return self;

  self->discrete = dossier->dossier->employeur_informe == 0;
  find_entretiens (self, dossier);
  read_dernier (self, dossier);
  read_phases (self, dossier);
  read_heures (self, dossier);
  add_echanges (self, dossier);
  add_missed (self, dossier);
  add_travail (self, dossier);
  g_ptr_array_sort (self->depuis, compare_days);
  add_promesses (self, dossier);
  preparation_add_manques (self, dossier);

  return self;
}

static gboolean
has_nature (GPtrArray         *points,
            PreparationNature  nature)
{
  for (guint i = 0; i < points->len; i++)
    if (((const PreparationPoint *) points->pdata[i])->nature == nature)
      return TRUE;

  return FALSE;
}

/**
 * preparation_has:
 *
 * Returns: whether one of the points of what is promised, missing or ready is of @nature
 */
gboolean
preparation_has (const Preparation *self,
                 PreparationNature  nature)
{
  return has_nature (self->promesses, nature) || has_nature (self->manques, nature) ||
         has_nature (self->remises, nature);
}
