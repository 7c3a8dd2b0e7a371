/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/preparation-private.h"

#include "base/instant.h"
#include "model/destinataires.h"
#include "model/echeance.h"
#include "model/parcours.h"
#include "model/statuts.h"

#include <string.h>

/* What is missing in a dossier: to be written, signed, planned, made or handed over. */

static const char prefixe_signature[] = "signature_";
static const char prefixe_reunion[] = "reunion_";

/* What was planned and whose day is past is still to be noted. */
static void
add_unnoted (Preparation    *self,
             DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (preparation_reads (self, entretien, "debut statut genre") &&
          entretien_is_planned (entretien) && entretien->debut != CHAMP_ABSENT &&
          instant_get_jour (entretien->debut) < self->jour)
        preparation_set_day (self, preparation_add (self->manques, PREPARATION_NOTER,
                                                    entretien->genre, NULL, entretien),
                             instant_get_jour (entretien->debut));
    }
}

static gboolean
has_draft (DossierComplet *dossier,
           const char     *entretien,
           const char     *note)
{
  for (guint i = 0; i < dossier->brouillons->len; i++)
    {
      const Brouillon *brouillon = dossier->brouillons->pdata[i];

      if ((g_strcmp0 (brouillon->ligne_cible, entretien) == 0 ||
           (note != NULL && g_strcmp0 (brouillon->ligne_cible, note) == 0)) &&
          !texte_is_blank (brouillon->texte))
        return TRUE;
    }

  return FALSE;
}

static void
add_compte_rendu (Preparation    *self,
                  DossierComplet *dossier)
{
  const char *uuid = self->dernier != NULL ? fiche_get_uuid (JALONS_FICHE (self->dernier)) : NULL;
  Note *note = uuid != NULL ? dossier_complet_get_note (dossier, uuid) : NULL;

  if (uuid == NULL || !preparation_reads (self, self->dernier, "resume") ||
      (note != NULL && !preparation_reads (self, note, "texte")))
    return;

  if (texte_is_blank (self->dernier->resume) && (note == NULL || texte_is_blank (note->texte)) &&
      !has_draft (dossier, uuid, note != NULL ? fiche_get_uuid (JALONS_FICHE (note)) : NULL))
    preparation_add (self->manques, PREPARATION_COMPTE_RENDU, self->dernier->genre, NULL,
                     self->dernier)->le = instant_get_jour (self->dernier->debut);
}

/* Signatures */

static void
add_signature (Preparation    *self,
               DossierComplet *dossier,
               Convention     *convention,
               const char     *partie)
{
  const Signature *signature = parcours_get_signature (dossier, convention, partie);
  PreparationPoint *point;

  if (signature != NULL && signature->le != CHAMP_ABSENT)
    return;

  point = preparation_add (self->manques, PREPARATION_SIGNATURE, partie, NULL, convention);
  point->qui = g_strdup (convention->genre);
  if (preparation_reads (self, convention, "envoyee_le"))
    point->le = convention->envoyee_le;
}

/* Signatures are waited for from when the convention leaves, and as long as the dossier is worked
 * on; before, it is the convention itself that is missing. */
static gboolean
is_to_sign (DossierComplet *dossier,
            Convention     *convention)
{
  static const char * const engages[] = { "conventionnement", "en_cours", "suspendu", NULL };
  const char *statut = dossier->dossier->statut;

  return statut_is_open (statut) && (convention->envoyee_le != CHAMP_ABSENT ||
                                     g_strv_contains (engages, statut));
}

static void
add_signatures (Preparation    *self,
                DossierComplet *dossier)
{
  g_auto (GStrv) parties = parcours_list_signing (dossier);

  for (guint i = 0; i < dossier->conventions->len; i++)
    {
      Convention *convention = dossier->conventions->pdata[i];

      if (!preparation_reads (self, convention, "genre envoyee_le") ||
          !is_to_sign (dossier, convention))
        continue;
      for (char **partie = parties; *partie != NULL; partie++)
        add_signature (self, dossier, convention, *partie);
    }
}

/* Conditions */

static const char *
find_reunion (DossierComplet *dossier,
              const char     *genre)
{
  GPtrArray *reunions = dossier->prestation != NULL ? dossier->prestation->reunions : NULL;

  for (guint i = 0; reunions != NULL && i < reunions->len; i++)
    {
      const PrestationReunion *reunion = reunions->pdata[i];

      if (g_strcmp0 (reunion->genre, genre) == 0)
        return reunion->libelle;
    }

  return NULL;
}

static gint64
find_planned (DossierComplet *dossier,
              const char     *genre)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (g_strcmp0 (entretien->genre, genre) == 0 && entretien_is_planned (entretien) &&
          entretien->debut != CHAMP_ABSENT)
        return instant_get_jour (entretien->debut);
    }

  return CHAMP_ABSENT;
}

static void
add_condition (Preparation     *self,
               DossierComplet  *dossier,
               const Condition *condition)
{
  const char *genre;

  /* Those are told with their convention. */
  if (g_str_has_prefix (condition->code, prefixe_signature))
    return;
  if (g_str_equal (condition->code, "accord_agent"))
    preparation_add (self->manques, PREPARATION_ACCORD, NULL, NULL, NULL);
  else if (g_str_equal (condition->code, "convention"))
    preparation_add (self->manques, PREPARATION_CONVENTION, NULL, NULL, NULL);
  if (!g_str_has_prefix (condition->code, prefixe_reunion))
    return;

  genre = condition->code + strlen (prefixe_reunion);
  preparation_add (self->manques, PREPARATION_REUNION, genre, find_reunion (dossier, genre), NULL)
    ->le = find_planned (dossier, genre);
}

static void
add_conditions (Preparation    *self,
                DossierComplet *dossier)
{
  const char *suivant = statuts_get_next (dossier);
  g_autoptr (GPtrArray) conditions = suivant != NULL ? statuts_check (dossier, suivant) : NULL;

  for (guint i = 0; conditions != NULL && i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      if (!condition->remplie)
        add_condition (self, dossier, condition);
    }
}

/* Those of a démarche or of an action are told with them, and are not for everybody. */
static void
add_echeances (Preparation    *self,
               DossierComplet *dossier)
{
  g_autoptr (GPtrArray) echeances = echeances_compute (dossier, self->jour);

  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = echeances->pdata[i];

      if (g_str_equal (echeance->code, "demarche") || g_str_equal (echeance->code, "action"))
        continue;
      if (g_str_equal (echeance->etat, "depassee") || g_str_equal (echeance->etat, "proche"))
        preparation_set_day (self, preparation_add (self->manques, PREPARATION_ECHEANCE,
                                                    echeance->code, NULL, NULL),
                             echeance->date_limite);
    }
}

/* Documents */

static gboolean
is_made (DossierComplet *dossier,
         const char     *code)
{
  for (guint i = 0; i < dossier->documents->len; i++)
    if (g_strcmp0 (((const DocumentFiche *) dossier->documents->pdata[i])->genre, code) == 0)
      return TRUE;

  return FALSE;
}

static void
add_document (Preparation    *self,
              DossierComplet *dossier,
              const char     *code)
{
  if (!is_made (dossier, code) && !(self->discrete && document_is_for_employer (code)))
    preparation_add (self->manques, PREPARATION_DOCUMENT, code, NULL, NULL);
}

static gboolean
is_ending (Preparation    *self,
           DossierComplet *dossier)
{
  const PrestationPhase *derniere =
    dossier->prestation->phases->pdata[dossier->prestation->phases->len - 1];
  const char *statut = dossier->dossier->statut;

  return g_strcmp0 (statut, "conclu") == 0 ||
         (g_strcmp0 (statut, "en_cours") == 0 && g_strcmp0 (self->phase, derniere->code) == 0);
}

/* Before the bilan, the documents of the steps that come first; at its end, the one that the agent
 * takes away. The convention is made while it is being signed. */
static void
add_documents (Preparation    *self,
               DossierComplet *dossier)
{
  const char *statut = dossier->dossier->statut;
  const gboolean demande = g_strcmp0 (statut, "demande") == 0 ||
                           g_strcmp0 (statut, "entretien_prealable") == 0;

  for (guint i = 0; i < dossier->prestation->avant->len; i++)
    {
      const PrestationEtape *etape = dossier->prestation->avant->pdata[i];

      if (etape->document == NULL || !prestation_has_document (dossier->prestation, etape->document))
        continue;
      if (g_str_equal (etape->document, "convention") ? g_strcmp0 (statut, "conventionnement") == 0
                                                      : demande)
        add_document (self, dossier, etape->document);
    }
  if (is_ending (self, dossier))
    add_document (self, dossier,
                  prestation_has_document (dossier->prestation, "livret") ? "livret" : "synthese");
}

static void
add_remises (Preparation    *self,
             DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->documents->len; i++)
    {
      DocumentFiche *document = dossier->documents->pdata[i];

      if (preparation_reads (self, document, "genre finalise_le imprime_le") &&
          document->imprime_le == CHAMP_ABSENT && document->finalise_le != CHAMP_ABSENT &&
          (self->dernier == NULL || document->finalise_le >= self->dernier->debut))
        preparation_add (self->remises, PREPARATION_REMISE, document->genre, NULL, document)->le =
          instant_get_jour (document->finalise_le);
    }
}

/* What is written and made is of espace 1, as the hopes of the agent are: who may not read it finds
 * nothing, which does not mean that there is nothing. */
static gboolean
reads_all (Preparation    *self,
           DossierComplet *dossier)
{
  return preparation_reads (self, dossier->dossier, "attentes_agent");
}

void
preparation_add_manques (Preparation    *self,
                         DossierComplet *dossier)
{
  add_unnoted (self, dossier);
  if (reads_all (self, dossier))
    add_compte_rendu (self, dossier);
  add_conditions (self, dossier);
  add_signatures (self, dossier);
  add_echeances (self, dossier);
  if (dossier->prestation != NULL && reads_all (self, dossier))
    add_documents (self, dossier);
  add_remises (self, dossier);
}
