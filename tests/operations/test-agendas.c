/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "operations/agendas.h"
#include "operations/dossiers-lot.h"
#include "operations/entretiens.h"
#include "operations/indisponibilites.h"
#include "operations/operations-error.h"

#include <string.h>

#define CONSEILLER "Anaïs Le Bihan"

static gint64
at (gint jour,
    gint minute)
{
  return instant_from_local (jour_from_ymd (2026, 12, jour), minute);
}

static char *
plan (Base       *base,
      const char *dossier,
      gint64      debut)
{
  static const char * const presents[] = { "agent", "conseiller", NULL };
  g_autoptr (GError) error = NULL;
  char *uuid = entretiens_plan (base->repository, dossier,
                                &(PlanEntretien) { .debut = debut, .duree_minutes = 120,
                                                   .genre = "individuel", .mode = "presentiel",
                                                   .lieu = "Salle 1", .presents = presents },
                                &error);

  g_assert_no_error (error);
  return uuid;
}

typedef struct
{
  Base *base;
  char *dossier;
  char *matin;
  char *soir;
} Journee;

/* One conseiller, two meetings on 1 December: 9 h 30 and 14 h. */
static Journee
prepare (Base *base)
{
  Journee self = { .base = base };
  g_autoptr (GError) error = NULL;

  self.dossier = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  g_assert_cmpint (dossiers_lot_assign (base->repository, (const char *[]) { self.dossier, NULL },
                                        CONSEILLER, &error), ==, 1);
  self.matin = plan (base, self.dossier, at (1, 570));
  self.soir = plan (base, self.dossier, at (1, 840));
  return self;
}

static void
journee_clear (Journee *self)
{
  g_free (self->dossier);
  g_free (self->matin);
  g_free (self->soir);
}

static Entretien *
get_entretien (Base       *base,
               const char *uuid)
{
  return (Entretien *) repository_get (base->repository, TYPE_ENTRETIEN, uuid, NULL);
}

static void
test_move (Base          *base,
           gconstpointer  data)
{
  Journee journee = prepare (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (Entretien) apres = NULL;
  g_autofree char *libre = NULL;

  libre = agendas_explain (base->repository, journee.soir, FALSE, at (1, 690), 60, &error);
  g_assert_cmpstr (libre, ==, "");
  g_assert_true (entretiens_move (base->repository, journee.soir, at (1, 690), 60, NULL, &error));

  g_assert_false (entretiens_move (base->repository, journee.soir, at (1, 660), 60, "  ", &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONFLICT);
  g_assert_cmpstr (operations_error_get_code (error), ==, "conflit");
  g_clear_error (&error);
  apres = get_entretien (base, journee.soir);
  g_assert_cmpint (apres->debut, ==, at (1, 690));

  g_assert_true (entretiens_move (base->repository, journee.soir, at (1, 660), 60, "Deux salles", &error));
  g_assert_cmpint (apres->debut, ==, at (1, 660));
  g_assert_cmpstr (apres->conflit_raison, ==, "Deux salles");
  /* Moved where there is room, it needs no reason any more. */
  g_assert_true (entretiens_move (base->repository, journee.soir, at (2, 660), 60, NULL, &error));
  g_assert_null (apres->conflit_raison);
  g_assert_false (entretiens_move (base->repository, journee.soir, at (2, 660), 0, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  journee_clear (&journee);
}

static void
test_copy (Base          *base,
           gconstpointer  data)
{
  Journee journee = prepare (base);
  g_autoptr (GError) error = NULL;
  g_autofree char *copie = NULL;
  g_autofree char *refusee = NULL;
  g_autoptr (Entretien) faite = NULL;

  g_assert_true (entretiens_write_resume (base->repository, journee.matin, "Partagé", &error));
  refusee = entretiens_copy (base->repository, journee.matin, at (1, 600), 60, NULL, &error);
  g_assert_null (refusee);
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONFLICT);
  g_clear_error (&error);

  copie = entretiens_copy (base->repository, journee.matin, at (8, 600), 60, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copie, !=, journee.matin);
  faite = get_entretien (base, copie);
  g_assert_cmpint (faite->debut, ==, at (8, 600));
  g_assert_cmpint (faite->duree_minutes, ==, 60);
  g_assert_cmpstr (faite->statut, ==, "prevu");
  g_assert_cmpstr (faite->lieu, ==, "Salle 1");
  g_assert_null (faite->resume);
  g_assert_cmpstr (fiche_get_portee (JALONS_FICHE (faite)), ==, journee.dossier);
  journee_clear (&journee);
}

static guint
count_indisponibilites (Base *base)
{
  g_autoptr (GPtrArray) toutes = repository_list (base->repository, TYPE_INDISPONIBILITE, NULL);

  return toutes->len;
}

static void
test_indisponibilite (Base          *base,
                      gconstpointer  data)
{
  Journee journee = prepare (base);
  const Plage conge = { at (3, 0), at (4, 0) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) temps = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *nature = NULL;
  g_autofree char *pourquoi = NULL;

  g_assert_null (indisponibilites_add (base->repository, "", conge, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (indisponibilites_add (base->repository, CONSEILLER, (Plage) { 10, 10 }, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);

  uuid = indisponibilites_add (base->repository, CONSEILLER, conge, "Congé", &error);
  g_assert_no_error (error);
  pourquoi = agendas_explain (base->repository, journee.matin, FALSE, at (3, 600), 60, &error);
  g_assert_nonnull (strstr (pourquoi, "Congé"));
  temps = agendas_list (base->repository, conge, NULL, &error);
  g_assert_cmpuint (temps->len, ==, 1);
  g_assert_true (((AgendaTemps *) temps->pdata[0])->creneau.indisponible);

  g_assert_true (indisponibilites_move (base->repository, uuid, (Plage) { at (7, 0), at (8, 0) }, &error));
  g_assert_true (entretiens_move (base->repository, journee.matin, at (3, 600), 60, NULL, &error));
  g_assert_true (indisponibilites_edit (base->repository, uuid, conge, "RTT", &error));
  g_assert_true (operations_undo (base->repository, NULL, &nature, &error));
  g_assert_cmpstr (nature, ==, "indisponibilite");
  g_assert_true (indisponibilites_delete (base->repository, uuid, &error));
  g_assert_cmpuint (count_indisponibilites (base), ==, 0);
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpuint (count_indisponibilites (base), ==, 1);
  journee_clear (&journee);
}

/* Another conseiller holds it elsewhere in the list: it is told where the room or the agent is the same. */
static void
test_rivals (Base          *base,
             gconstpointer  data)
{
  Journee journee = prepare (base);
  const Plage jour = { at (1, 0), at (2, 0) };
  g_autofree char *autre = base_create (base, "cdg60", jour_from_ymd (2026, 11, 4));
  g_autofree char *meme_salle = plan (base, autre, at (1, 600));
  g_autofree char *plus_tard = plan (base, autre, at (1, 1020));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) temps = NULL;
  g_autofree char *pourquoi = NULL;

  g_assert_cmpint (dossiers_lot_assign (base->repository, (const char *[]) { autre, NULL }, "Un autre",
                                        &error), ==, 1);
  temps = agendas_list (base->repository, jour, CONSEILLER, &error);
  g_assert_cmpuint (temps->len, ==, 2);
  g_assert_true (agendas_add_rivals (base->repository, temps, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (temps->len, ==, 3);
  g_assert_cmpstr (fiche_get_uuid (((AgendaTemps *) temps->pdata[2])->fiche), ==, meme_salle);
  g_assert_cmpint (conflit_compare (&((AgendaTemps *) temps->pdata[0])->creneau,
                                    &((AgendaTemps *) temps->pdata[2])->creneau), ==, CONFLIT_LIEU);
  pourquoi = agendas_explain (base->repository, plus_tard, FALSE, at (1, 840), 60, &error);
  g_assert_nonnull (strstr (pourquoi, conflit_nature_libelle (CONFLIT_LIEU)));
  journee_clear (&journee);
}

static const char calendrier[] =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
  "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Formation\r\nDTSTART:20261207T080000Z\r\nDTEND:20261207T110000Z\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Réunion\r\nDTSTART:20261208T080000Z\r\nDTEND:20261208T090000Z\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:c@jalons\r\nSUMMARY:Entretien\r\nDTSTART:20261209T080000Z\r\nDTEND:20261209T090000Z\r\nEND:VEVENT\r\n"
  "END:VCALENDAR\r\n";

/* The same calendar twice adds nothing, and Jalons knows its own entretiens. */
static void
test_import (Base          *base,
             gconstpointer  data)
{
  const Plage decembre = plage_of_month (jour_from_ymd (2026, 12, 1));
  g_autoptr (AgendaLecture) lu = agenda_lecture_read (calendrier, decembre);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (lu->evenements->len, ==, 3);
  g_assert_cmpint (indisponibilites_import (base->repository, CONSEILLER, lu->evenements, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpuint (count_indisponibilites (base), ==, 2);
  for (guint i = 0; i < lu->evenements->len; i++)
    g_assert_true (indisponibilites_knows (base->repository, lu->evenements->pdata[i], &error));
  g_assert_cmpint (indisponibilites_import (base->repository, CONSEILLER, lu->evenements, &error), ==, 0);
  g_assert_cmpuint (count_indisponibilites (base), ==, 2);
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpuint (count_indisponibilites (base), ==, 0);
}

/* What leaves says who, when and where; what was written stays. */
static void
test_export (Base          *base,
             gconstpointer  data)
{
  Journee journee = prepare (base);
  const Plage decembre = plage_of_month (jour_from_ymd (2026, 12, 1));
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *texte = NULL;
  g_autofree char *autre = NULL;
  guint n = 0;

  g_assert_true (entretiens_write_resume (base->repository, journee.matin, "SECRET-1", &error));
  g_assert_true (entretiens_write_notes (base->repository, journee.matin, "SECRET-2", &error));
  g_assert_true (entretiens_move (base->repository, journee.soir, at (1, 600), 60, "SECRET-3", &error));
  uuid = indisponibilites_add (base->repository, CONSEILLER, (Plage) { at (4, 0), at (5, 0) }, "SECRET-4",
                               &error);
  texte = agendas_export (base->repository, decembre, CONSEILLER, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_nonnull (strstr (texte, journee.matin));
  g_assert_null (strstr (texte, "SECRET"));

  autre = agendas_export (base->repository, decembre, "Quelqu’un d’autre", &n, &error);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (strstr (autre, "VEVENT"));
  journee_clear (&journee);
}

#define ADD(path, f) g_test_add (path, Base, "cdg60", base_set_up, f, base_tear_down)

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  ADD ("/agendas/move", test_move);
  ADD ("/agendas/copy", test_copy);
  ADD ("/agendas/indisponibilite", test_indisponibilite);
  ADD ("/agendas/rivals", test_rivals);
  ADD ("/agendas/import", test_import);
  ADD ("/agendas/export", test_export);

  return g_test_run ();
}
