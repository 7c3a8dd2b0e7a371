/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures what a key costs in the page of the synthèse, where a document of twelve pages is made again
 * at each one: from the key event that the X server sends to the frame that shows the letter, and to
 * the frame that shows its page. The baseline is the same key in the same window where no
 * page is made. Prints one JSON object. Meant for a display of its own (tools/with-x). */

#include "config.h"

#include "../redaction/support.h"
#include "chrono.h"
#include "long.h"

#include "widgets/apercu-pane.h"
#include "dossier/bloc-card.h"
#include "dossier/blocs.h"
#include "dossier/synthese-page.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#define AGENT "Aubrespy-Roux"
#define PAGES 12
#define PARAGRAPHES 4
#define TOURS_DEFAUT 15

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  GtkWidget *page;
  GtkTextBuffer *texte;
  Display *display;
  gboolean tapee, faite, peinte; /* since the last key */
} Essai;

/* What a key took, in microseconds: until the frame with the letter, until that with the page, and
 * of the processor, all threads. */
typedef enum
{
  COUT_LETTRE,
  COUT_PAGE,
  COUT_PROCESSEUR,
  N_COUTS,
} Cout;

static void
typed_cb (Essai *essai)
{
  essai->tapee = TRUE;
}

static void
made_cb (Essai *essai)
{
  essai->faite = essai->tapee;
}

static void
painted_cb (Essai *essai)
{
  essai->peinte = TRUE;
}

static gint64
read_processor (void)
{
  struct timespec temps;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &temps);
  return (gint64) temps.tv_sec * G_USEC_PER_SEC + temps.tv_nsec / 1000;
}

/* Until a frame after @condition; a key that nobody hears is an error, not a figure. */
static void
wait_frame (Essai          *essai,
            const gboolean *condition)
{
  const gint64 fin = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!*condition && g_get_monotonic_time () < fin)
    g_main_context_iteration (NULL, TRUE);
  essai->peinte = FALSE;
  while (!essai->peinte && g_get_monotonic_time () < fin)
    g_main_context_iteration (NULL, TRUE);
  if (!essai->peinte)
    g_error ("frappe: no frame after a key");
}

static void
settle (Essai *essai)
{
  PageVivante *page = synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai->page));

  while (page_vivante_is_busy (page))
    g_main_context_iteration (NULL, TRUE);
  banc_spin (60);
}

static void
strike (Essai    *essai,
        gboolean  avec_page,
        gint64   *couts)
{
  const KeyCode touche = XKeysymToKeycode (essai->display, XK_e);
  const gint64 debut = g_get_monotonic_time (), processeur = read_processor ();

  essai->tapee = essai->faite = FALSE;
  XTestFakeKeyEvent (essai->display, touche, True, CurrentTime);
  XTestFakeKeyEvent (essai->display, touche, False, CurrentTime);
  XFlush (essai->display);
  wait_frame (essai, &essai->tapee);
  couts[COUT_LETTRE] = g_get_monotonic_time () - debut;
  /* The frame of the letter may be that of the page too. */
  if (avec_page && !essai->faite)
    wait_frame (essai, &essai->faite);
  couts[COUT_PAGE] = g_get_monotonic_time () - debut;
  couts[COUT_PROCESSEUR] = read_processor () - processeur;
  settle (essai);
}

/* The medians, in milliseconds. */
static void
strike_often (Essai    *essai,
              guint     tours,
              gboolean  avec_page,
              double   *medianes)
{
  PageVivante *page = synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai->page));
  GArray *temps[N_COUTS];
  gint64 couts[N_COUTS];

  for (guint i = 0; i < N_COUTS; i++)
    temps[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  strike (essai, avec_page, couts);
  for (guint i = 0; i < tours; i++)
    {
      const guint avant = (guint) gtk_text_buffer_get_char_count (essai->texte);

      strike (essai, avec_page, couts);
      for (guint j = 0; j < N_COUTS; j++)
        g_array_append_val (temps[j], couts[j]);
      if ((guint) gtk_text_buffer_get_char_count (essai->texte) != avant + 1
          || (avec_page && page_vivante_get_n_pages (page) < PAGES))
        g_error ("frappe: this is not what was to be measured");
    }
  for (guint i = 0; i < N_COUTS; i++)
    {
      medianes[i] = chrono_median_ms (temps[i]);
      g_array_unref (temps[i]);
    }
}

/* Blocks of invented text until the document has its twelve pages. */
static void
write_pages (Essai *essai)
{
  PageVivante *page = synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai->page));
  g_autoptr (GError) error = NULL;

  for (guint seed = 1; page_vivante_get_n_pages (page) < PAGES; seed++)
    {
      GPtrArray *sections = dossier_courant_get_complet (essai->courant)->sections;
      Section *section = sections->pdata[seed % sections->len];
      g_autofree char *texte = long_text (seed, PARAGRAPHES);
      g_autofree char *uuid = NULL;

      uuid = blocs_add (essai->courant, section->code, NULL, fiche_get_uuid (JALONS_FICHE (section)), texte,
                        &error);
      if (uuid == NULL)
        g_error ("%s", error->message);
      settle (essai);
    }
}

static void
start (Essai *essai)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *card, *vue;

  banc_init (&essai->banc);
  uuid = banc_find_agent (&essai->banc, AGENT);
  essai->courant = dossier_courant_new (essai->banc.repository);
  if (!dossier_courant_set_uuid (essai->courant, uuid, &error))
    g_error ("%s", error->message);
  essai->page = synthese_page_new (essai->courant);
  banc_show (&essai->banc, essai->page, 1440, 850);
  settle (essai);
  write_pages (essai);

  card = banc_find_widget (essai->page, TYPE_BLOC_CARD, 0);
  vue = banc_find_widget (card, GTK_TYPE_TEXT_VIEW, 0);
  essai->texte = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vue));
  gtk_widget_grab_focus (vue);
  essai->display = XOpenDisplay (NULL);
  if (essai->display == NULL)
    g_error ("frappe: no display");
  g_signal_connect_swapped (essai->texte, "changed", G_CALLBACK (typed_cb), essai);
  g_signal_connect_swapped (synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai->page)),
                            "notify::n-pages", G_CALLBACK (made_cb), essai);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (essai->banc.window), "after-paint",
                            G_CALLBACK (painted_cb), essai);
  settle (essai);
}

int
main (int   argc,
      char *argv[])
{
  const guint tours = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : TOURS_DEFAUT;
  Essai essai = { .tapee = FALSE };
  PageVivante *page;
  double avec[N_COUTS], sans[N_COUTS];
  guint n_pages;

  if (tours == 0)
    {
      g_printerr ("frappe [RUNS]\n");
      return EXIT_FAILURE;
    }
  gtk_init ();
  adw_init ();
  start (&essai);
  page = synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai.page));
  n_pages = page_vivante_get_n_pages (page);
  strike_often (&essai, tours, TRUE, avec);
  page_vivante_set_build (page, NULL, NULL);
  strike_often (&essai, tours, FALSE, sans);

  printf ("{\"pages\": %u", n_pages);
  chrono_print ("letter_ms", avec[COUT_LETTRE]);
  chrono_print ("page_ms", avec[COUT_PAGE]);
  chrono_print ("page_cpu_ms", avec[COUT_PROCESSEUR]);
  chrono_print ("alone_ms", sans[COUT_LETTRE]);
  chrono_print ("alone_cpu_ms", sans[COUT_PROCESSEUR]);
  printf ("}\n");

  XCloseDisplay (essai.display);
  dossier_courant_keep_drafts (essai.courant);
  gtk_window_destroy (GTK_WINDOW (essai.banc.window));
  essai.banc.window = NULL;
  banc_spin (20);
  g_object_unref (essai.courant);
  banc_clear (&essai.banc);
  return EXIT_SUCCESS;
}
