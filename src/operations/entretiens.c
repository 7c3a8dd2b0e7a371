/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/entretiens.h"

#include "operations/operation-private.h"

#include "base/instant.h"
#include "model/adaptation.h"
#include "model/codes.h"
#include "model/parcours.h"
#include "operations/agendas.h"

#include <glib/gi18n-lib.h>

static gboolean
is_before_convention (const char *genre)
{
  return g_strcmp0 (genre, "prealable") == 0 || g_strcmp0 (genre, "diagnostic") == 0;
}

static gboolean
involves_employer (const char * const *presents)
{
  return presents != NULL && g_strv_contains (presents, "collectivite");
}

/* Before the agent's accord there is no entretien beyond the préalable or the diagnostic; where
 * the employer is not informed it is never there (prestations, rules 1 and 7). */
static gboolean
check_rules (DossierComplet      *dossier,
             const char          *genre,
             const char * const  *presents,
             GError             **error)
{
  const Prestation *prestation = dossier->prestation;

  if (dossier->dossier->accord_le == CHAMP_ABSENT && !is_before_convention (genre) &&
      (prestation == NULL || prestation_requires_accord (prestation)))
    return operation_refuse (error, OPERATIONS_ERROR_ACCORD,
                             _("The employee’s consent is not recorded yet: before it there can "
                               "only be a preliminary or a diagnostic meeting."));
  if (dossier->dossier->employeur_informe == 0 &&
      (involves_employer (presents) || g_strcmp0 (genre, "restitution_rh") == 0))
    return operation_refuse (error, OPERATIONS_ERROR_NOT_INFORMED,
                             _("The employer is not informed of this dossier: it takes part in "
                               "no meeting."));

  return TRUE;
}

static gboolean
has_phase (DossierComplet *dossier,
           const char     *code)
{
  g_autoptr (GPtrArray) codes = adaptation_list_phases (dossier);

  return g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL);
}

static gboolean
is_present (const char *code)
{
  for (const CodeLibelle *present = codes_present; present->code != NULL; present++)
    if (g_str_equal (present->code, code))
      return TRUE;

  return FALSE;
}

/**
 * entretiens_check:
 * @plan: what an entretien becomes
 *
 * Tells whether a dossier can have such an entretien: its time and people make sense, its phase is one
 * of the dossier, and the rules allow it.
 */
gboolean
entretiens_check (DossierComplet       *dossier,
                  const PlanEntretien  *plan,
                  GError              **error)
{
  if (plan->debut == CHAMP_ABSENT || plan->duree_minutes <= 0 || plan->duree_minutes > 24 * 60)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("A meeting needs a day, an hour and a duration."));
  for (guint i = 0; plan->presents != NULL && plan->presents[i] != NULL; i++)
    if (!is_present (plan->presents[i]))
      return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                               _("This is not a party of the meeting."));
  if (plan->phase != NULL && !has_phase (dossier, plan->phase))
    return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                             _("This dossier does not have this phase."));

  return check_rules (dossier, plan->genre, plan->presents, error);
}

/* A time that is taken is taken once more only by somebody who says why. */
static gboolean
check_free (const char  *conflits,
            GError     **error)
{
  if (conflits == NULL)
    return FALSE;
  if (*conflits != '\0')
    g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONFLICT,
                 _("This time is already taken: %s. Nothing was changed; give a reason to keep both."),
                 conflits);

  return *conflits == '\0';
}

/* One that stays where and when it was, or that takes nobody’s time, asks nothing. */
static gboolean
keeps_time (Entretien           *entretien,
            const PlanEntretien *plan)
{
  return !entretien_counts (entretien) ||
         (entretien->debut == plan->debut && entretien->duree_minutes == plan->duree_minutes &&
          g_strcmp0 (entretien->mode, plan->mode) == 0 && g_strcmp0 (entretien->lieu, plan->lieu) == 0);
}

static gboolean
check_plan (Operation            *operation,
            Fiche                *entretien,
            const PlanEntretien  *plan,
            GError              **error)
{
  g_autofree char *conflits = NULL;

  if (!entretiens_check (operation->dossier, plan, error))
    return FALSE;
  if (!plan->exclusif || !texte_is_blank (plan->raison) ||
      (entretien != NULL && keeps_time (JALONS_ENTRETIEN (entretien), plan)))
    return TRUE;

  conflits = agendas_explain_plan (operation->repository,
                                   fiche_get_uuid (JALONS_FICHE (operation->dossier->dossier)),
                                   entretien != NULL ? fiche_get_uuid (entretien) : NULL, plan, error);

  return check_free (conflits, error);
}

static void
fill (Fiche               *entretien,
      const PlanEntretien *plan)
{
  champ_set_nombre (entretien, "debut", plan->debut);
  champ_set_nombre (entretien, "duree_minutes", plan->duree_minutes);
  champ_set_texte (entretien, "genre", plan->genre);
  champ_set_texte (entretien, "phase", plan->phase);
  champ_set_texte (entretien, "mode", plan->mode);
  champ_set_texte (entretien, "lieu", plan->lieu);
  if (plan->statut != NULL)
    champ_set_texte (entretien, "statut", plan->statut);
  /* Who does not ask for a free time says nothing of why it is kept. */
  if (plan->exclusif)
    champ_set_texte (entretien, "conflit_raison", texte_is_blank (plan->raison) ? NULL : plan->raison);
  fiche_set_liste (entretien, fiche_table_find (&entretien_table, "presents"), plan->presents);
}

/* A phase begins with the first entretien that is held in it. */
static void
begin_phase (Operation *operation,
             Entretien *entretien)
{
  Phase *phase = entretien->phase != NULL && entretien_is_held (entretien)
                 ? dossier_complet_get_phase (operation->dossier, entretien->phase) : NULL;

  if (phase != NULL && phase->debut == CHAMP_ABSENT)
    champ_set_nombre (operation_edit (operation, JALONS_FICHE (phase)), "debut",
                      instant_get_jour (entretien->debut));
}

/**
 * entretiens_plan:
 * @dossier: the uuid of a dossier
 * @plan: when, how long, what kind; its statut is "prevu" where it says none
 *
 * Plans an entretien.
 *
 * Returns: (transfer full) (nullable): the uuid of the entretien
 */
char *
entretiens_plan (Repository           *repository,
                 const char           *dossier,
                 const PlanEntretien  *plan,
                 GError              **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *entretien;

  if (!operation_open (&operation, repository, "entretien-prevu", dossier, error) ||
      !check_plan (&operation, NULL, plan, error))
    return NULL;

  entretien = operation_add (&operation, TYPE_ENTRETIEN);
  champ_set_texte (entretien, "statut", "prevu");
  champ_set_nombre (entretien, "rang", rang_after (operation.dossier->entretiens));
  fill (entretien, plan);
  begin_phase (&operation, JALONS_ENTRETIEN (entretien));
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (entretien));
}

/**
 * entretiens_edit:
 * @entretien: the uuid of an entretien
 * @plan: all that it becomes; its statut stays where @plan says none
 *
 * Edits an entretien.
 */
gboolean
entretiens_edit (Repository           *repository,
                 const char           *entretien,
                 const PlanEntretien  *plan,
                 GError              **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "entretien-modifie", TYPE_ENTRETIEN, entretien,
                           &fiche, error) ||
      !check_plan (&operation, fiche, plan, error))
    return FALSE;

  fiche = operation_edit (&operation, fiche);
  fill (fiche, plan);
  begin_phase (&operation, JALONS_ENTRETIEN (fiche));

  return operation_commit (&operation, error);
}

/* Move and copy: what a plan says of its time is checked with it. */
static gboolean
check_time (Repository  *repository,
            const char  *entretien,
            gboolean     copie,
            gint64       debut,
            gint64       duree_minutes,
            const char  *raison,
            GError     **error)
{
  g_autofree char *conflits = NULL;

  if (debut == CHAMP_ABSENT || duree_minutes <= 0 || duree_minutes > 24 * 60)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("A meeting needs a day, an hour and a duration."));
  if (!texte_is_blank (raison))
    return TRUE;

  conflits = agendas_explain (repository, entretien, copie, debut, duree_minutes, error);

  return check_free (conflits, error);
}

static void
set_time (Fiche      *fiche,
          gint64      debut,
          gint64      duree_minutes,
          const char *raison)
{
  champ_set_nombre (fiche, "debut", debut);
  champ_set_nombre (fiche, "duree_minutes", duree_minutes);
  champ_set_texte (fiche, "conflit_raison", raison);
}

/**
 * entretiens_move:
 * @debut: the new start, an instant
 * @duree_minutes: the new duration
 * @raison: (nullable): why it is kept there although that time is taken: refused without it
 *
 * Moves an entretien in time: what dragging it in the agenda does.
 */
gboolean
entretiens_move (Repository  *repository,
                 const char  *entretien,
                 gint64       debut,
                 gint64       duree_minutes,
                 const char  *raison,
                 GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!check_time (repository, entretien, FALSE, debut, duree_minutes, raison, error) ||
      !operation_open_for (&operation, repository, "entretien-deplace", TYPE_ENTRETIEN, entretien,
                           &fiche, error))
    return FALSE;

  set_time (operation_edit (&operation, fiche), debut, duree_minutes, raison);

  return operation_commit (&operation, error);
}

/**
 * entretiens_copy:
 * @entretien: the uuid of the entretien that another one is to be like
 * @debut: the start of the new one, an instant
 * @duree_minutes: its duration
 * @raison: (nullable): why it is kept there although that time is taken: refused without it
 *
 * Plans an entretien of the same kind, with the same people in the same place; what was written of
 * the first one stays with it, and so does its group.
 *
 * Returns: (transfer full) (nullable): the uuid of the new entretien
 */
char *
entretiens_copy (Repository  *repository,
                 const char  *entretien,
                 gint64       debut,
                 gint64       duree_minutes,
                 const char  *raison,
                 GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche, *copie;
  Entretien *modele;

  if (!check_time (repository, entretien, TRUE, debut, duree_minutes, raison, error) ||
      !operation_open_for (&operation, repository, "entretien-copie", TYPE_ENTRETIEN, entretien,
                           &fiche, error))
    return NULL;

  modele = JALONS_ENTRETIEN (fiche);
  if (!check_rules (operation.dossier, modele->genre, (const char * const *) modele->presents, error))
    return NULL;

  copie = operation_add (&operation, TYPE_ENTRETIEN);
  fill (copie, &(PlanEntretien) { .debut = debut, .duree_minutes = duree_minutes,
                                  .genre = modele->genre, .phase = modele->phase,
                                  .mode = modele->mode, .lieu = modele->lieu, .statut = "prevu",
                                  .presents = (const char * const *) modele->presents });
  set_time (copie, debut, duree_minutes, raison);
  champ_set_nombre (copie, "rang", rang_after (operation.dossier->entretiens));

  return operation_commit (&operation, error) ? g_strdup (fiche_get_uuid (copie)) : NULL;
}

/**
 * entretiens_set_statut:
 * @statut: one of codes_statut_entretien
 *
 * Says what became of an entretien. The first one held in a phase begins it.
 */
gboolean
entretiens_set_statut (Repository  *repository,
                       const char  *entretien,
                       const char  *statut,
                       GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "entretien-statut", TYPE_ENTRETIEN, entretien,
                           &fiche, error))
    return FALSE;
  if (g_strcmp0 (statut, "realise") == 0 &&
      !check_rules (operation.dossier, JALONS_ENTRETIEN (fiche)->genre,
                    (const char * const *) JALONS_ENTRETIEN (fiche)->presents, error))
    return FALSE;

  fiche = operation_edit (&operation, fiche);
  champ_set_texte (fiche, "statut", statut);
  begin_phase (&operation, JALONS_ENTRETIEN (fiche));

  return operation_commit (&operation, error);
}

/* What is saved needs its draft no more. */
static void
discard_drafts (Operation  *operation,
                const char *ligne,
                const char *champ)
{
  for (guint i = 0; i < operation->dossier->brouillons->len; i++)
    {
      Brouillon *brouillon = operation->dossier->brouillons->pdata[i];

      if (g_strcmp0 (brouillon->ligne_cible, ligne) == 0 && g_strcmp0 (brouillon->champ, champ) == 0)
        operation_delete (operation, JALONS_FICHE (brouillon));
    }
}

/**
 * entretiens_write_resume:
 * @texte: (nullable): the summary that the agent may read
 *
 * Writes the shared summary of an entretien, and drops its draft.
 */
gboolean
entretiens_write_resume (Repository  *repository,
                         const char  *entretien,
                         const char  *texte,
                         GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "resume", TYPE_ENTRETIEN, entretien, &fiche,
                           error))
    return FALSE;

  champ_set_texte (operation_edit (&operation, fiche), "resume", texte);
  discard_drafts (&operation, entretien, "resume");

  return operation_commit (&operation, error);
}

/**
 * entretiens_write_notes:
 * @texte: (nullable): what only the conseiller reads
 *
 * Writes the confidential notes of an entretien, and drops their draft (of field "notes" of the
 * entretien, or "texte" of the note).
 */
gboolean
entretiens_write_notes (Repository  *repository,
                        const char  *entretien,
                        const char  *texte,
                        GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche, *note;
  Note *presente;

  if (!operation_open_for (&operation, repository, "notes", TYPE_ENTRETIEN, entretien, &fiche,
                           error))
    return FALSE;

  presente = dossier_complet_get_note (operation.dossier, entretien);
  if (presente != NULL)
    {
      note = operation_edit (&operation, JALONS_FICHE (presente));
    }
  else
    {
      note = operation_add (&operation, TYPE_NOTE);
      champ_set_texte (note, "entretien", entretien);
    }
  champ_set_texte (note, "texte", texte);
  discard_drafts (&operation, entretien, "notes");
  discard_drafts (&operation, fiche_get_uuid (note), "texte");

  return operation_commit (&operation, error);
}
